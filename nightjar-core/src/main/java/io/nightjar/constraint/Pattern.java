package io.nightjar.constraint;

import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A kind of decay as detectors see it, whatever its share: fixed by its products and by masses.
 *
 * @param seen what is visible of it
 * @param visible the same in finer words
 * @param dark numbers of the daughters of the dark sector that may decay on
 * @param share mean share of the momentum that each of them carries
 * @param open share of the energy at rest that goes to visible products, of two daughters and more
 */
@SuppressWarnings("ArrayRecordComponent") // read-only columns
record Pattern(Mode.Seen seen, Visible visible, int[] dark, double[] share, double open) {

  /**
   * The patterns of one parent by the products, read once for all couplings.
   *
   * @param names of the particles with numbers
   */
  record Known(List<String> names, Map<List<String>, Pattern> kept) {

    /** At the masses of a point. */
    static Known of(String parent, List<String> names, DecayTable decays) {
      return decays
          .known()
          .get(Known.class, parent, () -> new Known(List.copyOf(names), new ConcurrentHashMap<>()));
    }

    /**
     * The pattern of a decay.
     *
     * @param decays of a point with these masses
     */
    Pattern of(Decay decay, DecayTable decays) {
      Pattern known = kept.get(decay.products());
      if (known == null) {
        known = new Reader(names, decays).read(decay);
        kept.put(decay.products(), known); // the same whoever is first
      }
      return known;
    }
  }

  /** Decays of this kind. */
  Mode of(double branching) {
    return new Mode(seen, branching, dark, share, open);
  }

  private record Reader(List<String> names, DecayTable decays) {

    Pattern read(Decay decay) {
      List<String> products = decay.particles();
      int[] dark = new int[products.size()];
      int count = 0;
      for (String product : products) {
        int number = names.indexOf(product);
        if (number >= 0) {
          dark[count++] = number;
        }
      }
      dark = Arrays.copyOf(dark, count);
      double[] share = new double[count];
      double carried = 0;
      int next = 0;
      for (String product : products) {
        boolean numbered = names.indexOf(product) >= 0;
        double part = numbered || isNeutrino(product) ? part(decay, product, count == 1) : 0;
        carried += part;
        if (numbered) {
          share[next++] = part;
        }
      }
      Mode.Seen seen = seen(decay);
      double open = seen == Mode.Seen.NOTHING ? 0 : Math.max(0, 1 - carried);
      return new Pattern(seen, Visible.of(products), dark, share, open);
    }

    /**
     * Mean share of the momentum. Beside a pair, that of 1 − (m² − m_k² + ⟨q²⟩)/2m² with ⟨q²⟩ = 0.3
     * (m − m_k)²: exact for V − A and a massless daughter, 0.286 for a small splitting.
     *
     * @param alone whether there is one dark daughter
     */
    private double part(Decay decay, String product, boolean alone) {
      double m = decays.darkMass(decay.parent());
      double mk = decays.darkMass(product);
      if (decay.products().size() != 3 || !alone || mk == 0) {
        return decay.share(product, decays::darkMass);
      }
      return 1 - ((m - mk) * (m + mk) + 0.3 * (m - mk) * (m - mk)) / (2 * m * m);
    }

    private Mode.Seen seen(Decay decay) {
      List<String> visible = new ArrayList<>(2);
      for (String product : decay.particles()) {
        if (names.indexOf(product) < 0 && !isNeutrino(product)) {
          visible.add(product);
        }
      }
      if (visible.isEmpty()) {
        return Mode.Seen.NOTHING;
      }
      if (visible.equals(List.of("e-", "e+"))) {
        return Mode.Seen.ELECTRONS;
      }
      if (visible.equals(List.of("mu-", "mu+"))) {
        return Mode.Seen.MUONS;
      }
      return visible.equals(List.of(DecayTable.PHOTON)) ? Mode.Seen.PHOTON : Mode.Seen.OTHER;
    }

    /** Light neutrinos; heavy ones have numbers. */
    private static boolean isNeutrino(String product) {
      return product.startsWith("nu");
    }
  }
}
