package io.nightjar.constraint;

import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import java.util.Arrays;
import java.util.List;

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

  /** The Z' on its shell, decaying to anything but charged leptons. */
  private static final String Z_PRIME_ELSE = "zprime*";

  private record Key(String parent, List<String> products) {}

  /**
   * The pattern of a decay.
   *
   * @param names of the particles with numbers; the Z' among its decays to anything but charged
   *     leptons has the number after the last, and stands before the last but one
   * @param decays of a point with these masses
   */
  static Pattern of(Decay decay, List<String> names, DecayTable decays) {
    return decays
        .known()
        .get(
            Pattern.class,
            new Key(decay.parent(), decay.products()),
            () -> new Reader(names, decays).read(decay));
  }

  /** Decays of this kind. */
  Mode of(double branching) {
    return new Mode(seen, branching, dark, share, open);
  }

  private record Reader(List<String> names, DecayTable decays) {

    Pattern read(Decay decay) {
      int[] dark = new int[decay.products().size()];
      double[] share = new double[dark.length];
      int count = 0;
      double carried = 0;
      for (String product : decay.products()) {
        int number = number(product);
        double part = part(decay, product);
        carried += number >= 0 || isNeutrino(product) ? part : 0;
        if (number >= 0) {
          dark[count] = number;
          share[count++] = part;
        }
      }
      Mode.Seen seen = seen(decay);
      double open = seen == Mode.Seen.NOTHING ? 0 : Math.max(0, 1 - carried);
      return new Pattern(
          seen,
          Visible.of(decay.products()),
          Arrays.copyOf(dark, count),
          Arrays.copyOf(share, count),
          open);
    }

    /**
     * Mean share of the momentum. Beside a pair, that of 1 − (m² − m_k² + ⟨q²⟩)/2m² with ⟨q²⟩ = 0.3
     * (m − m_k)²: exact for V − A and a massless daughter, 0.286 for a small splitting.
     */
    private double part(Decay decay, String product) {
      double m = massOf(decay.parent());
      double mk = massOf(product);
      boolean alone = decay.products().stream().filter(p -> number(p) >= 0).count() == 1;
      if (decay.products().size() != 3 || !alone || mk == 0) {
        return decay.share(product, this::massOf);
      }
      return 1 - ((m - mk) * (m + mk) + 0.3 * (m - mk) * (m - mk)) / (2 * m * m);
    }

    private Mode.Seen seen(Decay decay) {
      List<String> visible =
          decay.products().stream().filter(p -> number(p) < 0 && !isNeutrino(p)).toList();
      if (visible.isEmpty() || visible.equals(List.of("other"))) {
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

    private int number(String product) {
      return product.equals(Z_PRIME_ELSE) ? names.size() : names.indexOf(product);
    }

    private double massOf(String product) {
      int number = product.equals(Z_PRIME_ELSE) ? names.size() - 2 : names.indexOf(product);
      return number < 0 ? 0 : decays.mass(names.get(number));
    }
  }
}
