package io.nightjar.generate;

import io.nightjar.model.Spectrum;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import io.nightjar.process.Mediation;
import io.nightjar.process.Mediator;
import io.nightjar.process.Upscattering.Exchange;
import java.util.List;
import org.hipparchus.complex.Complex;

/**
 * The couplings of one point as the numbers in which signals are polynomials, and the lifetimes and
 * branching ratios that come with them. Made once per point, used for all experiments.
 */
public final class Strengths {

  /** Places of what is exchanged: |a|² of the Z', Re ab* with the Z, |b|² of the Z. */
  static final int Z_PRIME = 0;

  static final int BOTH = 1;
  static final int Z = 2;

  /** μ² of the magnetic moment [GeV⁻²], |S|² sin²θ of the scalar. */
  static final int PHOTON = 3;

  static final int SCALAR = 4;

  private static final int EXCHANGES = 5;

  private final Spectrum spectrum;
  private final List<String> heavy;
  private final double[] masses;
  private final boolean isMajorana;
  private final double zPrimeMass;
  private final double scalarMass; // 0 without a scalar
  private final double[][][] exchange; // flavour, N, place
  private final double[][] mixing2; // flavour, N
  private final double[] ctau;
  private final UnseenDecays unseen;
  private final double[] branching; // by step
  private final double[] form; // by step

  private Strengths(Spectrum spectrum, DecayTable decays) {
    this.spectrum = spectrum;
    this.heavy = spectrum.heavy();
    int n = heavy.size();
    masses = new double[n];
    ctau = new double[n];
    unseen = UnseenDecays.of(spectrum, decays);
    branching = new double[Step.count(n)];
    form = new double[Step.count(n)];
    exchange = new double[Spectrum.FLAVOURS.size()][n][EXCHANGES];
    mixing2 = new double[exchange.length][n];
    isMajorana = spectrum.isMajorana();
    zPrimeMass = spectrum.zPrimeMass();
    scalarMass = spectrum.point().scalar().map(phi -> phi.mass()).orElse(0.0);
    for (int i = 0; i < n; i++) {
      masses[i] = spectrum.mass(heavy.get(i));
      ctau[i] = decays.ctau(heavy.get(i));
      for (int f = 0; f < exchange.length; f++) {
        exchange(Spectrum.FLAVOURS.get(f), heavy.get(i), exchange[f][i]);
        mixing2[f][i] = spectrum.mixing2(Spectrum.FLAVOURS.get(f), heavy.get(i));
      }
      for (Decay decay : decays.of(heavy.get(i))) {
        add(i, decay);
      }
      forms(i);
    }
  }

  /**
   * Takes the numbers of a point.
   *
   * @param spectrum masses and vertices
   * @param decays widths of the same point
   */
  public static Strengths of(Spectrum spectrum, DecayTable decays) {
    return new Strengths(spectrum, decays);
  }

  private void exchange(String flavour, String N, double[] to) {
    Exchange vector = Exchange.of(spectrum, flavour, N);
    to[Z_PRIME] = square(vector.zPrime());
    to[BOTH] = vector.zPrime().multiply(vector.z().conjugate()).getReal();
    to[Z] = square(vector.z());
    double moment = spectrum.moment(N, flavour);
    to[PHOTON] = moment * moment;
    Mediation mediation = Channel.exchange(spectrum, flavour, N, Mediator.SCALAR);
    if (mediation instanceof Mediation.Scalar s) {
      to[SCALAR] = square(s.neutrino()) * s.mixing() * s.mixing();
    }
  }

  private static double square(Complex z) {
    return z.getReal() * z.getReal() + z.getImaginary() * z.getImaginary();
  }

  /** Adds the branching ratio of a decay to that of its step, if it is one. */
  private void add(int i, Decay decay) {
    if (decay.isElectronPair() || decay.photon().isPresent()) {
      int j = heavy.indexOf(decay.daughter());
      branching[Step.of(i, j, decay.photon().isPresent(), heavy.size()).index()] +=
          decay.branching();
    }
  }

  /** B/A = −Re a²/2|a|² of pairs that Majorana states make by the Z', a = g_X V_ji. */
  private void forms(int i) {
    for (int j = 0; j < i; j++) {
      Complex a = spectrum.vertex(heavy.get(j), heavy.get(i));
      double size = square(a);
      form[Step.of(i, j, false, heavy.size()).index()] =
          size > 0 ? -a.multiply(a).getReal() / (2 * size) : 0;
    }
  }

  /** Refuses a point with other masses than those of another point. */
  void demandMassesOf(Strengths other) {
    if (spectrum == other.spectrum) {
      return;
    }
    boolean same = heavy.equals(other.heavy) && isMajorana == other.isMajorana;
    same &= zPrimeMass == other.zPrimeMass && scalarMass == other.scalarMass;
    for (int i = 0; same && i < masses.length; i++) {
      same = masses[i] == other.masses[i];
    }
    if (!same) {
      throw new IllegalArgumentException(
          "These tables are for %s; the point has %s. Make tables for it."
              .formatted(other.words(), words()));
    }
  }

  /** Refuses a point with decays to photons that another point does not have. */
  void demandPhotonsOf(Strengths other) {
    for (int step = 1; step < branching.length; step += 2) {
      if (branching[step] > 0 && other.branching[step] == 0) {
        throw new IllegalArgumentException(
            "%s makes photons here, but not at the point for which the tables were made."
                .formatted(heavy.get(step / (2 * heavy.size() + 2))));
      }
    }
  }

  private String words() {
    StringBuilder words = new StringBuilder(isMajorana ? "Majorana" : "Dirac");
    for (int i = 0; i < masses.length; i++) {
      words.append(" %s of %s GeV,".formatted(heavy.get(i), masses[i]));
    }
    words.append(" a Z' of %s GeV".formatted(zPrimeMass));
    return words
        .append(scalarMass > 0 ? " and a scalar of %s GeV".formatted(scalarMass) : "")
        .toString();
  }

  /** Masses, vertices and the rest of the point. */
  Spectrum spectrum() {
    return spectrum;
  }

  /** Number of heavy neutrinos, which ascend in mass. */
  int heavy() {
    return masses.length;
  }

  /** Name of a heavy neutrino. */
  String name(int i) {
    return heavy.get(i);
  }

  /** One of the products of couplings between a light flavour and a heavy neutrino. */
  double exchange(int flavour, int i, int place) {
    return exchange[flavour][i][place];
  }

  /** |U|² of a light flavour and a heavy neutrino. */
  double mixing2(int flavour, int i) {
    return mixing2[flavour][i];
  }

  /** Proper decay length [cm]; infinite for a stable one. */
  double ctau(int i) {
    return ctau[i];
  }

  /** Share of decays that show nothing, to neutrinos and φ alone. */
  double invisible(int i) {
    return unseen.invisible(i);
  }

  /** Share of decays that are a step, by its number. */
  double branching(int step) {
    return branching[step];
  }

  /** B/A of a pair, by the number of its step. */
  double form(int step) {
    return form[step];
  }
}
