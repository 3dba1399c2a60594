package io.nightjar.precision;

import io.nightjar.model.GaugeSector;
import io.nightjar.model.VectorAxial;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Era;
import io.nightjar.physics.Measurement;
import io.nightjar.physics.Measurements;
import io.nightjar.process.DecayTable;
import io.nightjar.process.MagneticMoment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Anomalous magnetic moments: Z' and dark scalar, and heavy neutrinos in the W loop. */
public final class MagneticMoments {

  /** Two-loop terms and the running of the charge, relative. */
  private static final double HIGHER_ORDERS = 0.01;

  private static final double ANOMALY = 1; // an anomaly is matched within so many sigma

  private static final String VALID =
      "one loop, any mass of the Z'; left out: higher orders (up to 1 %), and a heavy neutrino's"
          + " change of G_F (below 1e-14)";

  private static final String DELTA = "delta-a-mu";

  private MagneticMoments() {}

  static List<PrecisionObservable> observables() {
    return List.of(
        moment(Lepton.ELECTRON).against("delta-a-e-cs", "delta-a-e-rb"),
        moment(Lepton.MUON).against(DELTA),
        moment(Lepton.TAU).against(MagneticMoments::tau),
        PrecisionObservable.of(
            DELTA,
            "",
            "measured less predicted moment of the muon in the era",
            "as good as the hadronic vacuum polarisation that its label names",
            List.of("Aoyama:2020ynm", "Aliberti:2025beg"),
            MagneticMoments::delta),
        PrecisionObservable.of(
            "a-mu-pull",
            "sigma",
            "new part of the muon's moment less delta-a-mu, in standard deviations of the latter",
            VALID,
            MagneticMoment.CITATIONS,
            MagneticMoments::pull),
        PrecisionObservable.of(
            "epsilon-for-a-mu",
            "",
            "kinetic mixing at which the Z' alone gives delta-a-mu",
            VALID,
            MagneticMoment.CITATIONS,
            MagneticMoments::epsilon));
  }

  private static PrecisionObservable moment(Lepton lepton) {
    String note =
        lepton == Lepton.ELECTRON
            ? "alpha from Cs and from Rb contradict each other, so neither pull alone tells"
            : "";
    return PrecisionObservable.of(
        "a-" + lepton.label(),
        "",
        "new part of the anomalous magnetic moment of the " + lepton.title(),
        VALID,
        MagneticMoment.CITATIONS,
        p -> Reading.theory(moment(p, lepton), HIGHER_ORDERS, note));
  }

  /**
   * a of the Z' and of what it changes in the loop of the Z, of the scalar with y_S = −sin θ m/v,
   * and of heavy neutrinos in the W loop.
   *
   * @param lepton whose moment
   */
  public static double moment(PrecisionPoint point, Lepton lepton) {
    Loops loops = Loops.of(point, lepton);
    double a = zPrime(point, lepton, loops) + scalar(point, loops);
    for (int n = 0; n < point.heavy(); n++) {
      a += point.mixing2(lepton, n) * loops.neutrino[n];
    }
    return a;
  }

  /**
   * The same by what runs in the loop: {@code zprime}, {@code phi}, and heavy neutrinos that mix
   * with the lepton's.
   *
   * @param lepton whose moment
   */
  public static Map<String, Double> parts(PrecisionPoint point, Lepton lepton) {
    Loops loops = Loops.of(point, lepton);
    Map<String, Double> parts = new LinkedHashMap<>();
    parts.put(DecayTable.Z_PRIME, zPrime(point, lepton, loops));
    if (point.scalar().isPresent()) {
      parts.put(DecayTable.SCALAR, scalar(point, loops));
    }
    for (int n = 0; n < point.heavy(); n++) {
      double u2 = point.mixing2(lepton, n);
      if (u2 != 0) {
        parts.put(point.spectrum().heavy().get(n), u2 * loops.neutrino[n]);
      }
    }
    return parts;
  }

  /**
   * The Z', and what an exact gauge sector changes in the loop of the Z, of order ξ² times 2e-9.
   */
  private static double zPrime(PrecisionPoint point, Lepton lepton, Loops loops) {
    double a = loops.zPrime.of(point.spectrum().zPrimeCoupling(lepton.fermion()));
    return point.spectrum().isGaugeExact()
        ? a + loops.z.of(point.gauge().z(lepton.fermion())) - loops.unmixed
        : a;
  }

  private static double scalar(PrecisionPoint point, Loops loops) {
    double sine = point.scalar().isPresent() ? point.scalar().get().mixing() : 0;
    return sine * sine * loops.scalar;
  }

  /** Moments of a vector boson with g_V = 1 and with g_A = 1. */
  private record Boson(double vector, double axial) {
    static Boson of(double m, double M) {
      return new Boson(
          MagneticMoment.vectorBoson(m, M, 1, 0), MagneticMoment.vectorBoson(m, M, 0, 1));
    }

    double of(VectorAxial coupling) {
      return coupling.gV() * coupling.gV() * vector + coupling.gA() * coupling.gA() * axial;
    }
  }

  /**
   * Loops of a lepton, couplings taken out.
   *
   * @param unmixed moment by the Z without mixing
   * @param scalar by φ at sin θ = 1
   * @param neutrino by each heavy neutrino at |U|² = 1
   */
  @SuppressWarnings("ArrayRecordComponent") // read-only, on a hot path
  private record Loops(Boson zPrime, Boson z, double unmixed, double scalar, double[] neutrino) {

    static Loops of(PrecisionPoint point, Lepton lepton) {
      return point.kept(Loops.class, lepton, () -> make(point, lepton));
    }

    private static Loops make(PrecisionPoint point, Lepton lepton) {
      Constants c = point.constants();
      double m = lepton.mass(c);
      double M = point.spectrum().zPrimeMass();
      Boson z = Boson.of(m, c.zMass());
      return new Loops(
          Boson.of(m, M),
          z,
          z.of(GaugeSector.of(c, c.zMass() / 2, 0).z(lepton.fermion())), // whatever the Z' weighs
          point
              .scalar()
              .map(s -> MagneticMoment.scalarBoson(m, s.mass(), m / c.vacuum(), 0))
              .orElse(0.0),
          point.spectrum().heavy().stream()
              .mapToDouble(N -> MagneticMoment.heavyNeutrino(m, point.spectrum().mass(N), 1, c))
              .toArray());
    }
  }

  /** Limits are on the whole moment of the tau: less the Standard Model. */
  private static List<Measurement> tau(Evidence evidence) {
    double sm = evidence.known("a-tau-sm").stream().mapToDouble(Measurement::value).sum();
    return evidence.known("a-tau").stream().map(m -> m.less(sm)).toList();
  }

  private static Reading delta(PrecisionPoint point) {
    return known(point)
        .<Reading>map(d ->
            new Reading.Value(d.value(), Math.max(d.minus(), d.plus()), Origin.INPUT, d.label()))
        .orElseGet(() -> point.evidence().unknown(DELTA));
  }

  private static Reading pull(PrecisionPoint point) {
    double a = moment(point, Lepton.MUON);
    return known(point)
        .<Reading>map(d ->
            new Reading.Value(
                d.pull(a), Math.abs(a) * HIGHER_ORDERS / d.sigma(a), Origin.THEORY, d.label()))
        .orElseGet(() -> point.evidence().unknown(DELTA));
  }

  /** The error is half of that of Δa, because a ∝ ε². */
  private static Reading epsilon(PrecisionPoint point) {
    Optional<Measurement> known = known(point);
    if (known.isEmpty()) {
      return point.evidence().unknown(DELTA);
    }
    Measurement delta = known.get();
    Constants c = point.constants();
    OptionalDouble epsilon =
        MagneticMoment.epsilonFor(delta.value(), c.muonMass(), point.spectrum().zPrimeMass(), c);
    return epsilon.isPresent()
        ? Reading.input(epsilon.getAsDouble(), delta.plus() / delta.value() / 2, delta.label())
        : Reading.none("delta-a-mu of the era is not positive, and a vector coupling adds");
  }

  private static Optional<Measurement> known(PrecisionPoint point) {
    return point.evidence().measurements().find(DELTA);
  }

  // ---- in words -------------------------------------------------------------------------------

  /** Δa_μ of the named eras. */
  private static final class Named {
    static final Measurement THEN = delta(Era.POSTER);
    static final Measurement NOW = delta(Era.TODAY);

    private Named() {}

    private static Measurement delta(Era era) {
      return Measurements.of(era).find(DELTA).orElseThrow();
    }
  }

  /**
   * What a moment of the muon means, then and now: whether it explained the anomaly of 2020, and
   * what the world average of today makes of it.
   *
   * @param a new part of the moment
   */
  public static String verdict(double a) {
    Measurement then = Named.THEN;
    Measurement now = Named.NOW;
    boolean matched = Math.abs(then.pull(a)) <= ANOMALY;
    boolean allowed = Comparison.of(a, now).allowed();
    return "The anomaly of %s, %s, is %s: %s. The world average of today, %s (%s), %s: %s."
        .formatted(
            then.label(),
            shown(then),
            matched ? "matched" : "not matched",
            sigma(then.pull(a)),
            shown(now),
            now.label(),
            allowed ? "allows it" : "turns it into a constraint that excludes it",
            sigma(now.pull(a)));
  }

  private static String sigma(double pull) {
    return String.format(Locale.ROOT, "%+.2f sigma", pull);
  }

  private static String shown(Measurement m) {
    return String.format(Locale.ROOT, "(%.0f +- %.0f)e-11", m.value() * 1e11, m.plus() * 1e11);
  }
}
