package io.nightjar.precision;

import io.nightjar.model.ThreePortal.DarkScalar;
import io.nightjar.physics.Measurement;
import io.nightjar.process.ScalarEmission;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Kaons and B mesons that emit the dark scalar, and whether KOTO and NA62 would see it. */
final class ScalarKaons {

  private static final String PHI = "phi";
  private static final double CKM_ERROR = 0.05; // of (Re λ_t/|λ_t|)² with ρ̄, η̄ of the PDG
  private static final double READ_OFF = 0.05; // digitised limits

  private static final String VALID =
      "good to 20 to 30 %: mass of the top quark, form factors, neglected four-quark operators";

  private static final Reading NO_SCALAR = Reading.none("the point has no dark scalar");

  private ScalarKaons() {}

  static List<PrecisionObservable> observables() {
    List<PrecisionObservable> all = new ArrayList<>();
    all.add(emission("br-kl-pi0-phi", "K_L -> pi0 phi", (e, s) -> e.kLong(s.mass(), s.mixing())));
    all.add(
        emission("br-kp-pip-phi", "K+ -> pi+ phi", (e, s) -> e.chargedKaon(s.mass(), s.mixing()))
            .againstHere(ScalarKaons::limitOnPhi));
    all.add(emission("br-ks-pi0-phi", "K_S -> pi0 phi", (e, s) -> e.kShort(s.mass(), s.mixing())));
    all.add(
        emission("br-bp-kp-phi", "B+ -> K+ phi", (e, s) -> e.bMeson(s.mass(), s.mixing()))
            .against("br-bp-kp-nunu-limit"));
    all.addAll(seen());
    all.add(
        PrecisionObservable.of(
            "grossman-nir-ratio",
            "",
            "BR(K_L -> pi0 phi) over BR(K+ -> pi+ phi); isospin allows up to tau_L/tau_+ = 4.13",
            "ratio of two numbers of one theory error; CKM elements remain",
            List.of("Grossman:1997sk"),
            ScalarKaons::grossmanNir));
    all.add(
        PrecisionObservable.of(
            "kp-limit",
            "",
            "90 % upper limit on BR(K+ -> pi+ X), X invisible, at the mass of phi",
            "at this mass, never carried from elsewhere: there is a gap around the pi0",
            List.of("NA62:2020pwi", "BNL-E949:2009dza"),
            p -> withScalar(p, s -> kaonLimit(s, p))));
    return all;
  }

  private static List<PrecisionObservable> seen() {
    return List.of(
        PrecisionObservable.of(
            "br-phi-invisible",
            "",
            "share of phi that leaves KOTO unseen; heavy neutrinos that decay to e+ e- are seen",
            "one length and one momentum stand for the detector",
            List.of("Kitahara:2019lws"),
            p -> withScalar(p, s -> invisible(p))),
        PrecisionObservable.of(
                "br-kl-pi0-invisible",
                "",
                "BR(K_L -> pi0 phi) times the share of phi that leaves KOTO unseen",
                VALID,
                ScalarEmission.CITATIONS,
                p -> withScalar(p, s -> pionAndNothing(p, s)))
            .againstHere(ScalarKaons::limitOfKoto),
        PrecisionObservable.of(
            "koto-events",
            "events",
            "signal events in KOTO's data set published last in the era",
            VALID,
            List.of("KOTO:2018dsc", "KOTO:2024zbl"),
            p -> withScalar(p, s -> events(p, s))));
  }

  /** A branching ratio of some meson. */
  @FunctionalInterface
  private interface Branching {
    double of(ScalarEmission emission, DarkScalar scalar);
  }

  private static PrecisionObservable emission(String name, String reaction, Branching branching) {
    return PrecisionObservable.of(
        name,
        "",
        "branching ratio of " + reaction,
        VALID,
        ScalarEmission.CITATIONS,
        p -> withScalar(p, s -> theory(branching.of(p.emission(), s))));
  }

  private static Reading theory(double branching) {
    return Reading.theory(
        branching, ScalarEmission.THEORY_ERROR, branching == 0 ? "closed or not coupled" : "");
  }

  @FunctionalInterface
  private interface OfScalar {
    Reading at(DarkScalar scalar);
  }

  private static Reading withScalar(PrecisionPoint point, OfScalar formula) {
    return point.scalar().map(formula::at).orElse(NO_SCALAR);
  }

  // ---- unseen ---------------------------------------------------------------------------------

  private static final Reading NO_DECAYS =
      Reading.none("decays of phi are not in the decay table of this point");

  private static boolean decaysAreKnown(PrecisionPoint point) {
    return point.decays().particles().contains(PHI);
  }

  /** The error is half the difference between half and twice the momentum. */
  private static Reading invisible(PrecisionPoint point) {
    if (!decaysAreKnown(point)) {
      return NO_DECAYS;
    }
    double spread = invisible(point, 2) - invisible(point, 0.5);
    return new Reading.Value(invisible(point, 1), Math.abs(spread) / 2, Origin.INPUT, "");
  }

  private static double invisible(PrecisionPoint point, double faster) {
    return Flights.invisible(point, PHI, point.evidence().flights().in("koto").faster(faster));
  }

  private static Reading pionAndNothing(PrecisionPoint point, DarkScalar scalar) {
    return decaysAreKnown(point) ? theory(unseen(point, scalar)) : NO_DECAYS;
  }

  /** BR(K_L → π⁰φ) times the share of φ that KOTO does not see. */
  private static double unseen(PrecisionPoint point, DarkScalar scalar) {
    return point.emission().kLong(scalar.mass(), scalar.mixing()) * invisible(point, 1);
  }

  /** N = BR(K_L → π⁰φ) · share unseen · [A_X(m)/A_νν] / sensitivity. */
  private static Reading events(PrecisionPoint point, DarkScalar scalar) {
    KotoHistory koto = point.evidence().koto();
    OptionalDouble acceptance = koto.acceptance(scalar.mass());
    if (koto.last().isEmpty() || acceptance.isEmpty()) {
      return point.evidence().unknown("KOTO");
    }
    if (!decaysAreKnown(point)) {
      return NO_DECAYS;
    }
    KotoHistory.Run run = koto.last().get();
    double events = unseen(point, scalar) * acceptance.getAsDouble() / run.sensitivity();
    return Reading.theory(events, ScalarEmission.THEORY_ERROR, seen(run));
  }

  /** As in "data of 2021: 0 seen, background 0.252". */
  private static String seen(KotoHistory.Run run) {
    String upstream = run.upstream() > 0 ? " (" + run.upstream() + " of upstream activity)" : "";
    return "data of "
        + run.data()
        + ": "
        + run.observed()
        + " seen"
        + upstream
        + ", background "
        + run.background();
  }

  // ---- beside data ----------------------------------------------------------------------------

  private static Reading grossmanNir(PrecisionPoint point) {
    return withScalar(
        point,
        s -> {
          double charged = point.emission().chargedKaon(s.mass(), 1);
          return charged == 0
              ? Reading.none("K+ -> pi+ phi is closed")
              : Reading.input(point.emission().kLong(s.mass(), 1) / charged, CKM_ERROR, "");
        });
  }

  private static Reading kaonLimit(DarkScalar scalar, PrecisionPoint point) {
    return point
        .evidence()
        .kaonLimits()
        .at(scalar.mass())
        .map(limit -> Reading.input(limit.value(), READ_OFF, limit.label()))
        .orElseGet(() ->
            Reading.none(
                "no search public in the era "
                    + point.evidence().era().name()
                    + " has a limit at the mass of phi"));
  }

  /** The limit on K⁺ → π⁺X holds for what is not seen: divided by that share of φ in NA62. */
  private static List<Measurement> limitOnPhi(PrecisionPoint point) {
    if (point.scalar().isEmpty() || !decaysAreKnown(point)) {
      return List.of();
    }
    double unseen = Flights.invisible(point, PHI, point.evidence().flights().in("na62"));
    return unseen == 0
        ? List.of()
        : point.evidence().kaonLimits().at(point.scalar().get().mass()).stream()
            .map(m -> m.times(1 / unseen))
            .toList();
  }

  private static List<Measurement> limitOfKoto(PrecisionPoint point) {
    return point.scalar().stream()
        .flatMap(s -> point.evidence().koto().limit(s.mass()).stream())
        .toList();
  }
}
