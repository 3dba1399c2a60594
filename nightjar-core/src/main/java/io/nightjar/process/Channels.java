package io.nightjar.process;

import io.nightjar.math.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Channels of one particle while they are collected. */
final class Channels {

  /** Widths that differ by a smaller share are equal but for rounding: such channels keep order. */
  private static final double EQUAL = 1e-11;

  private final String parent;
  private final List<List<String>> products = new ArrayList<>();
  private double[] widths = new double[32];
  private double[] errors = new double[widths.length];
  private @Nullable ThreeBodyDecay[] pairs = new ThreeBodyDecay[widths.length];
  private @Nullable PhotonDecay[] photons = new PhotonDecay[widths.length];
  private double total;

  Channels(String parent) {
    this.parent = parent;
  }

  /** Sum of all widths so far [GeV]. */
  double total() {
    return total;
  }

  void add(List<String> to, double width) {
    add(to, width, 0, null, null);
  }

  void add(List<String> to, Estimate width) {
    add(to, width.value(), width.error(), null, null);
  }

  void add(List<String> to, Estimate width, @Nullable ThreeBodyDecay pair) {
    add(to, width.value(), width.error(), pair, null);
  }

  void add(List<String> to, double width, PhotonDecay photon) {
    add(to, width, 0, null, photon);
  }

  private void add(
      List<String> to,
      double width,
      double error,
      @Nullable ThreeBodyDecay pair,
      @Nullable PhotonDecay photon) {
    int at = products.size();
    if (at == widths.length) {
      grow();
    }
    products.add(to);
    widths[at] = width;
    errors[at] = error;
    pairs[at] = pair;
    photons[at] = photon;
    total += width;
  }

  private void grow() {
    int size = 2 * widths.length;
    widths = Arrays.copyOf(widths, size);
    errors = Arrays.copyOf(errors, size);
    pairs = Arrays.copyOf(pairs, size);
    photons = Arrays.copyOf(photons, size);
  }

  /** What counts in the total width, widest first, each with its share. */
  DecayTable.Particle sorted() {
    int[] order = new int[products.size()];
    int kept = 0;
    for (int k = 0; k < order.length; k++) {
      if (widths[k] > DecayTable.NEGLIGIBLE * total) {
        int at = kept++;
        for (; at > 0 && widths[order[at - 1]] < (1 - EQUAL) * widths[k]; at--) {
          order[at] = order[at - 1];
        }
        order[at] = k;
      }
    }
    double sum = sum(order, kept);
    Decay[] decays = new Decay[kept];
    for (int k = 0; k < kept; k++) {
      decays[k] = decay(order[k], sum);
    }
    return new DecayTable.Particle(List.of(decays), sum);
  }

  /** With compensation (Kahan), as streams have it. */
  private double sum(int[] order, int kept) {
    double sum = 0;
    double lost = 0;
    for (int k = 0; k < kept; k++) {
      double next = widths[order[k]] - lost;
      double before = sum;
      sum = before + next;
      lost = sum - before - next;
    }
    return sum - lost;
  }

  private Decay decay(int k, double sum) {
    return new Decay(
        parent,
        products.get(k),
        widths[k],
        errors[k],
        widths[k] / sum,
        Optional.ofNullable(pairs[k]),
        Optional.ofNullable(photons[k]));
  }
}
