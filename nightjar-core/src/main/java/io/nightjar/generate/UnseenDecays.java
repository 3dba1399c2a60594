package io.nightjar.generate;

import io.nightjar.model.Spectrum;
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
 * <p>U_p = e^{−L/cτ_p} + (1 − e^{−L/cτ_p}) Σ_d B_d Π_q U_q over decays d to neutrinos, φ and Z'
 * alone, q being their heavy products: p leaves the detector, or decays to what shows nothing.
 * Light neutrinos have U = 1, all else 0. Roughly: one length L for every detector and place, p =
 * m, and the length counted anew for each product (docs/physics/coupling-tables.md).
 */
final class UnseenDecays {

  /** Rough size of a detector [cm], for particles of which nothing else is known. */
  private static final double DETECTOR = 1000;

  /**
   * What decays, daughters before their parents.
   *
   * @param heavy where heavy neutrinos are
   */
  @SuppressWarnings("ArrayRecordComponent") // read-only, on a hot path
  private record Order(List<String> names, int[] heavy) {

    static Order of(List<String> heavy, DecayTable decays) {
      List<String> names = decays.ascending();
      return new Order(names, heavy.stream().mapToInt(names::indexOf).toArray());
    }
  }

  private final DecayTable decays;
  private final Order order;
  private final double[] invisible; // of a decay, by number in the order
  private final double[] unseen;

  private UnseenDecays(Spectrum spectrum, DecayTable decays) {
    List<String> heavy = spectrum.heavy();
    this.decays = decays;
    order = decays.known().get(Order.class, UnseenDecays.class, () -> Order.of(heavy, decays));
    invisible = new double[order.names.size()];
    unseen = new double[order.names.size()];
    for (int p = 0; p < unseen.length; p++) {
      String name = order.names.get(p);
      double left = Math.exp(-DETECTOR / decays.ctau(name));
      invisible[p] = invisible(name);
      unseen[p] = left + (1 - left) * invisible[p];
    }
  }

  /**
   * Computes U of everything that decays, lighter particles first.
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

  /** Share of the decays of a heavy neutrino, by number, that show nothing: Σ_d B_d Π_q U_q. */
  double invisible(int i) {
    return invisible[order.heavy[i]];
  }

  /** Share of a decay that shows nothing: Π_q U_q; 0 where anything else is made. */
  double share(Decay decay) {
    List<String> products = decay.particles();
    double share = 1;
    for (int p = products.size() - 1; p >= 0 && share > 0; p--) { // what is seen comes last
      share *= unseen(products.get(p));
    }
    return share;
  }

  private double unseen(String product) {
    int p = order.names.indexOf(product);
    return p >= 0 ? unseen[p] : product.startsWith("nu") ? 1 : 0;
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
