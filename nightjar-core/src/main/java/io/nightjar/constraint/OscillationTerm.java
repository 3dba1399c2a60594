package io.nightjar.constraint;

import io.nightjar.constraint.Label.Family;
import io.nightjar.model.Ordering;
import io.nightjar.model.OscillationRelease;
import io.nightjar.precision.Evidence;
import io.nightjar.precision.OscillationFit;
import io.nightjar.precision.OscillationFit.Compared;
import io.nightjar.precision.PrecisionPoint;
import java.util.Locale;
import java.util.Optional;

/**
 * Oscillations of light neutrinos: ln L = −χ²/2, 0 at the best point of the global fit. Of cards
 * that predict light masses; without new physics, masses that fit are put in by hand.
 * docs/physics/neutrino-masses.md.
 */
final class OscillationTerm implements Constraint {

  static final String NAME = "oscillation";

  private final Label label;
  private final Evidence evidence;
  private final OscillationRelease release;

  private OscillationTerm(Evidence evidence, OscillationRelease release) {
    this.evidence = evidence;
    this.release = release;
    this.label =
        new Label(
            NAME,
            "angles, mass differences, phase and ordering of light neutrinos, NuFIT "
                + release.name(),
            Family.NEUTRINO,
            "measured, chi^2 of the global fit with errors of two loops",
            release.published(),
            release.cite(),
            release.status());
  }

  /** The term of an era; nothing before the first release. */
  static Optional<Constraint> of(Evidence evidence) {
    return evidence.oscillations().map(release -> new OscillationTerm(evidence, release));
  }

  @Override
  public Label label() {
    return label;
  }

  @Override
  public Bound at(DarkPoint masses) {
    return OscillationFit.missing(masses.precision(evidence))
        .<Bound>map(why -> new Bound.Silent("does not apply: " + why))
        .orElseGet(Ready::new);
  }

  private final class Ready implements Bound.Ready {

    private Optional<OscillationFit> fit(DarkPoint point) {
      PrecisionPoint here = point.precision(evidence);
      return OscillationFit.missing(here).isPresent()
          ? Optional.empty()
          : Optional.of(OscillationFit.of(here, release));
    }

    @Override
    public double lnL(DarkPoint point) {
      return fit(point).map(fit -> -fit.chi2() / 2).orElse(0.0);
    }

    @Override
    public Term term(DarkPoint point) {
      return fit(point)
          .map(fit -> Term.of(label, -fit.chi2() / 2, fit.chi2(), 0, "of chi^2", note(fit)))
          .orElseGet(() -> Term.silent(label, "no light masses at these couplings"));
    }

    private String note(OscillationFit fit) {
      Compared worst = fit.worstKnown();
      return String.format(
          Locale.ROOT,
          "NuFIT %s; two loops may change %s by %.2g of its errors",
          release.name(),
          worst.name(),
          worst.ignorance());
    }

    @Override
    public Explanation explain(DarkPoint point) {
      Explanation.Builder steps = Explanation.builder();
      fit(point).ifPresent(fit -> steps(steps, fit));
      return steps.build();
    }

    private void steps(Explanation.Builder steps, OscillationFit fit) {
      steps.say(
          "data", "NuFIT " + release.name(), "%s (%s)".formatted(label.cite(), label.status()));
      fit.all().forEach(one -> step(steps, one));
      String ordering = fit.ordering() == Ordering.NORMAL ? "normal" : "inverted";
      steps.number("ordering", fit.worse(), "of chi^2", ordering + " over the best point of both");
      steps.number("chi^2", fit.chi2(), "", "sum; numbers as independent");
      steps.number("lnL", -fit.chi2() / 2, "", "-chi^2/2");
      steps.say(
          "error of theory",
          "",
          "two loops: a tenth of what one loop changes; d^2/(sigma^2 + sigma_th^2) of each number,"
              + " sigma the error of the fit where the prediction is");
    }

    private static void step(Explanation.Builder steps, Compared one) {
      double unit = one.scale();
      steps.number(
          one.name(),
          one.predicted() / unit,
          one.unit(),
          String.format(
              Locale.ROOT,
              "+- %.2g of theory; seen %.4g +%.2g -%.2g; pull %+.2f",
              one.theory() / unit,
              one.seen().best() / unit,
              one.seen().plus() / unit,
              one.seen().minus() / unit,
              one.pull()));
    }
  }
}
