package io.nightjar.generate;

import io.nightjar.event.EventBatch.Particles;
import io.nightjar.process.ThreeBodyDecay;

/**
 * The two forms of N_i → N_j l⁺l⁻ between heavy Majorana states: B = +A/2 and B = −A/2, for a
 * vertex that is imaginary or real. dΓ is linear in A and B, so that every phase is a mixture of
 * the two: A = x + y, B = (x − y)/2. Events are made with B = 0.
 */
final class PairForms {

  private final ThreeBodyDecay made;
  private final ThreeBodyDecay plus;
  private final ThreeBodyDecay minus;
  private final double width;
  private final double widthPlus;
  private final double widthMinus;

  /** Widths of all three for the same A [GeV]. */
  PairForms(ThreeBodyDecay made) {
    this.made = made;
    this.plus = with(made, 0.5);
    this.minus = with(made, -0.5);
    this.width = made.width().value();
    this.widthPlus = plus.width().value();
    this.widthMinus = minus.width().value();
  }

  private static ThreeBodyDecay with(ThreeBodyDecay made, double ratio) {
    return new ThreeBodyDecay(
        made.mi(),
        made.mj(),
        made.mf(),
        made.A(),
        0,
        ratio * made.A(),
        made.c2(),
        made.mV(),
        made.widthV());
  }

  /**
   * Share of decays that have the first form.
   *
   * @param form B/A, from −½ to ½
   */
  double share(double form) {
    double x = (0.5 + form) * widthPlus;
    double y = (0.5 - form) * widthMinus;
    return x / (x + y);
  }

  /**
   * Densities of both forms over that with which events are made, |𝓜|²/Γ, of one event.
   *
   * @param parent momentum; read
   * @param ratio written
   */
  void ratios(int i, Particles parent, Particles minus, Particles plus, double[] ratio) {
    double s = Math.clamp(mass2(i, minus, plus), made.sMin(), made.sMax());
    double cos = cosine(i, s, parent, minus, plus);
    double over = width / made.squared(s, cos, 0, 0, 0);
    ratio[0] = this.plus.squared(s, cos, 0, 0, 0) / widthPlus * over;
    ratio[1] = this.minus.squared(s, cos, 0, 0, 0) / widthMinus * over;
  }

  private static double mass2(int i, Particles a, Particles b) {
    double E = a.E[i] + b.E[i];
    double x = a.px[i] + b.px[i];
    double y = a.py[i] + b.py[i];
    double z = a.pz[i] + b.pz[i];
    return E * E - x * x - y * y - z * z;
  }

  /** p_i·(p₋ − p₊) = ½√λ β cos θ, and the larger it is the further l⁻ flies ahead. */
  private double cosine(int i, double s, Particles parent, Particles a, Particles b) {
    double sum = made.mi() + made.mj();
    double root = Math.sqrt(Math.max(0, (made.sMax() - s) * (sum * sum - s)));
    double beta = Math.sqrt(Math.max(0, 1 - made.sMin() / s));
    double product =
        parent.E[i] * (a.E[i] - b.E[i])
            - parent.px[i] * (a.px[i] - b.px[i])
            - parent.py[i] * (a.py[i] - b.py[i])
            - parent.pz[i] * (a.pz[i] - b.pz[i]);
    double most = root * beta / 2;
    return most > 0 ? Math.clamp(product / most, -1, 1) : 0;
  }
}
