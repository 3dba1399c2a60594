package io.nightjar.process;

import io.nightjar.physics.Constants;
import io.nightjar.physics.Nucleus;
import io.nightjar.physics.Table;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Charge form factor of a nucleus, F(0) = 1. */
@FunctionalInterface
public interface NuclearFormFactor {

  /** Above this momentum no nuclear density is measured and F is set to 0 [GeV]. */
  double Q_MAX = 1.0;

  /** ħc in GeV fm: form factors are tabulated in fm. */
  double GEV_FM = Constants.STANDARD.hbarc() * 1e13;

  /**
   * F(q).
   *
   * @param q momentum transfer √Q² [GeV]
   */
  double at(double q);

  /** The best available: Fourier–Bessel where the density was measured, Helm otherwise. */
  static NuclearFormFactor best(Nucleus nucleus) {
    return FourierBessel.isMeasured(nucleus) ? FourierBessel.of(nucleus) : helmFromRadius(nucleus);
  }

  /** Helm form factor, R² = c² + 7π²a²/3 − 5s² (Lewin and Smith 1996). */
  static NuclearFormFactor helm(Nucleus nucleus) {
    double c = 1.23 * Math.cbrt(nucleus.A()) - 0.60;
    double a = 0.52;
    double s = 0.9;
    return new Helm(Math.sqrt(c * c + 7 * Math.PI * Math.PI * a * a / 3 - 5 * s * s), s);
  }

  /** Helm form factor with the measured charge radius: R² = 5/3 (rms² − 3s²). */
  static NuclearFormFactor helmFromRadius(Nucleus nucleus) {
    double s = 0.9;
    double rms = nucleus.rmsRadius();
    return new Helm(Math.sqrt(5 * (rms * rms - 3 * s * s) / 3), s);
  }

  /** F = 3 j1(qR)/(qR) exp(−q²s²/2); lengths in fm. */
  record Helm(double R, double s) implements NuclearFormFactor {
    @Override
    public double at(double q) {
      double qf = q / GEV_FM;
      double damping = Math.exp(-qf * qf * s * s / 2);
      return q > Q_MAX ? 0 : 3 * j1OverX(qf * R) * damping;
    }

    /** j1(x)/x = (sin x − x cos x)/x³; its series where the difference loses digits. */
    static double j1OverX(double x) {
      double x2 = x * x;
      return x < 0.1
          ? (1 - x2 / 10 + x2 * x2 / 280 - x2 * x2 * x2 / 15120) / 3
          : (Math.sin(x) - x * Math.cos(x)) / (x2 * x);
    }
  }

  /**
   * Symmetrised Fermi density, closed form; rms² = 3c²/5 + 7π²a²/5.
   *
   * @param c half-density radius [fm]
   * @param a diffuseness [fm]
   */
  record SymmetrizedFermi(double c, double a) implements NuclearFormFactor {
    @Override
    public double at(double q) {
      double qf = q / GEV_FM;
      double pa = Math.PI * a;
      double x = qf * c;
      if (q > Q_MAX) {
        return 0;
      }
      if (x < 1e-3) { // F = 1 − q² rms²/6
        return 1 - qf * qf * (3 * c * c + 7 * pa * pa) / 30;
      }
      double shape = pa / Math.tanh(pa * qf) * Math.sin(x) - c * Math.cos(x);
      return 3 * pa / (c * c + pa * pa) * shape / (x * Math.sinh(pa * qf));
    }
  }

  /**
   * F(q) = Σ aₙ(−1)ⁿ R³ j0(qR)/((qR)² − (nπ)²) / Σ aₙ(−1)ⁿ⁺¹ R³/(nπ)² of De Vries et al. 1987.
   *
   * @param R cut-off radius [fm]
   * @param a coefficients [e/fm³]
   * @param norm the denominator, without R³
   */
  @SuppressWarnings("ArrayRecordComponent") // coefficients are read-only
  record FourierBessel(double R, double[] a, double norm) implements NuclearFormFactor {

    private static final Table TABLE = Table.resource("formfactors/fourier_bessel.csv");
    private static final Map<Nucleus, FourierBessel> MADE = new ConcurrentHashMap<>();

    static boolean isMeasured(Nucleus nucleus) {
      int row = row(nucleus);
      return row >= 0 && TABLE.text("status").get(row).equals("ok");
    }

    static FourierBessel of(Nucleus nucleus) {
      return MADE.computeIfAbsent(nucleus, FourierBessel::read);
    }

    private static FourierBessel read(Nucleus nucleus) {
      int row = row(nucleus);
      if (row < 0) {
        throw new IllegalArgumentException(
            "No Fourier-Bessel density of " + nucleus.name() + "; use the Helm form factor.");
      }
      double[] a = new double[17];
      for (int n = 0; n < a.length; n++) {
        a[n] = TABLE.column("a" + (n + 1))[row];
      }
      int used = a.length;
      while (used > 1 && a[used - 1] == 0) {
        used--;
      }
      a = Arrays.copyOf(a, used);
      return new FourierBessel(TABLE.column("R_fm")[row], a, norm(a));
    }

    private static double norm(double[] a) {
      double norm = 0;
      double sign = 1; // (−1)ⁿ⁺¹
      for (int n = 1; n <= a.length; n++) {
        double k = n * Math.PI;
        norm += sign * a[n - 1] / (k * k);
        sign = -sign;
      }
      return norm;
    }

    private static int row(Nucleus nucleus) {
      return TABLE.text("nucleus").indexOf(nucleus.name().toLowerCase(java.util.Locale.ROOT));
    }

    @Override
    public double at(double q) {
      double x = q / GEV_FM * R;
      double j0 = x < 1e-4 ? 1 - x * x / 6 : Math.sin(x) / x;
      double sum = 0;
      double sign = 1; // (−1)ⁿ⁺¹
      for (int n = 1; n <= a.length; n++) {
        double k = n * Math.PI;
        double gap = (x - k) * (x + k);
        // At qR = nπ the term is 0/0; its limit is aₙ/(2(nπ)²).
        boolean pole = Math.abs(x - k) < 1e-7;
        sum += pole ? a[n - 1] / (2 * k * k) : -sign * a[n - 1] * j0 / gap;
        sign = -sign;
      }
      return q > Q_MAX ? 0 : sum / norm;
    }
  }
}
