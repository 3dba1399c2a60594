package io.nightjar.generate;

import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal.DarkScalar;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import io.nightjar.process.DecayTable.Chain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many decays show nothing in a detector, so that an event looks like the steps before.
 *
 * <p>U_p = e^{−L/cτ_p} + (1 − e^{−L/cτ_p}) Σ_d B_d Π_q U_q over decays d to neutrinos and φ alone,
 * q being their heavy products: p leaves the detector, or decays to what shows nothing. Light
 * neutrinos have U = 1, all else 0. Roughly: one length L for every detector and place, p = m, and
 * the length counted anew for each product (docs/physics/coupling-tables.md).
 */
final class UnseenDecays {

  /** Rough size of a detector [cm], for particles of which nothing else is known. */
  private static final double DETECTOR = 1000;

  private final DecayTable decays;
  private final List<String> heavy;
  private final double[] invisible; // by heavy neutrino
  private final double[] unseen;
  private double scalar;

  private UnseenDecays(Spectrum spectrum, DecayTable decays) {
    this.decays = decays;
    heavy = spectrum.heavy();
    invisible = new double[heavy.size()];
    unseen = new double[heavy.size()];
    double lightest = spectrum.point().scalar().map(DarkScalar::mass).orElse(0.0);
    boolean isNext = lightest > 0;
    for (int i = 0; i < unseen.length; i++) {
      if (isNext && lightest < spectrum.mass(heavy.get(i))) {
        scalar = unseen(DecayTable.SCALAR, invisible(DecayTable.SCALAR));
        isNext = false;
      }
      invisible[i] = invisible(heavy.get(i));
      unseen[i] = unseen(heavy.get(i), invisible[i]);
    }
  }

  /**
   * Computes U of heavy neutrinos and φ, lighter ones first.
   *
   * @param spectrum masses and vertices
   * @param decays widths of the same point
   */
  static UnseenDecays of(Spectrum spectrum, DecayTable decays) {
    return new UnseenDecays(spectrum, decays);
  }

  private double invisible(String particle) {
    double sum = 0;
    for (Decay decay : decays.of(particle)) {
      sum += decay.branching() * share(decay);
    }
    return sum;
  }

  private double unseen(String particle, double invisible) {
    double left = Math.exp(-DETECTOR / decays.ctau(particle));
    return left + (1 - left) * invisible;
  }

  /** Share of the decays of a heavy neutrino, by number, that show nothing: Σ_d B_d Π_q U_q. */
  double invisible(int i) {
    return invisible[i];
  }

  /** Share of a decay that shows nothing: Π_q U_q; 0 where anything but neutrinos and φ is made. */
  double share(Decay decay) {
    List<String> products = decay.particles();
    double share = 1;
    for (int p = products.size() - 1; p >= 0 && share > 0; p--) { // what is seen comes last
      share *= unseen(products.get(p));
    }
    return share;
  }

  private double unseen(String product) {
    if (!product.startsWith("nu")) {
      return product.equals(DecayTable.SCALAR) ? scalar : 0;
    }
    int i = heavy.indexOf(product);
    return i < 0 ? 1 : unseen[i];
  }

  // ---- chains ---------------------------------------------------------------------------------

  /**
   * The chains of {@link DecayTable#chains}; those with a later decay that shows nothing end before
   * it, by its share.
   */
  List<Chain> chains(String N) {
    Map<String, Chain> ended = new LinkedHashMap<>();
    List<Chain> others = new ArrayList<>();
    for (Chain chain : decays.chains(N)) {
      int end = end(chain);
      double share = end > 0 ? share(chain.steps().get(end)) : 0;
      if (share > 0) {
        Chain seen = new Chain(chain.steps().subList(0, end), chain.probability() * share);
        ended.merge(seen.label(), seen, UnseenDecays::together);
      }
      if (share < 1) {
        others.add(new Chain(chain.steps(), chain.probability() * (1 - share)));
      }
    }
    others.addAll(ended.values());
    return others;
  }

  /** The first later step that may show nothing; 0 if there is none. */
  private int end(Chain chain) {
    for (int k = 1; k < chain.steps().size(); k++) {
      if (share(chain.steps().get(k)) > 0) {
        return k;
      }
    }
    return 0;
  }

  private static Chain together(Chain a, Chain b) {
    return new Chain(a.steps(), a.probability() + b.probability());
  }
}
