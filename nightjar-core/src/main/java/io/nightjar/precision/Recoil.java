package io.nightjar.precision;

import io.nightjar.process.ElectronPositron;
import io.nightjar.process.TwoBodyKinematics;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * e⁺e⁻ → γ Z'* → γ N_iN_j with all directions: the photon in its window, the Z'* opposite, the pair
 * isotropic in its own frame; averaged.
 *
 * @param rootS √s [GeV]
 * @param leastCosine of the photon
 * @param mostCosine of the photon
 * @param boost βγ of the centre of mass along the beam of electrons
 * @param backward cosine of the last angle in the laboratory at which decays are seen
 * @param forward cosine of the first one
 */
record Recoil(
    double rootS,
    double leastCosine,
    double mostCosine,
    double boost,
    double backward,
    double forward) {

  private static final int PHOTONS = 4;
  private static final int COSINES = 10;
  private static final int ANGLES = 8;

  static Recoil of(Babar babar, double rootS) {
    return new Recoil(
        rootS,
        babar.number("cosine-least"),
        babar.number("cosine-most"),
        boost(rootS, babar.number("positron")),
        Math.cos(Math.toRadians(babar.number("acceptance-most"))),
        Math.cos(Math.toRadians(babar.number("acceptance-least"))));
  }

  /** βγ of the centre of mass in the laboratory: E₋ = s/4E₊, βγ = (E₋ − E₊)/√s. */
  static double boost(double rootS, double positron) {
    double electron = rootS * rootS / (4 * positron);
    return (electron - positron) / rootS;
  }

  /** A particle that is seen or not, by its transverse momentum. */
  record Flier(double mass, DoubleUnaryOperator unseen) {}

  /**
   * A direction of photon and pair.
   *
   * @param weight all add up to 1
   * @param first transverse momentum of the first [GeV]; 0 where nothing can see it
   * @param second the same of the second
   */
  record Node(double weight, double first, double second) {}

  /**
   * Mean probability that both go unseen.
   *
   * @param q mass of the pair [GeV]
   */
  double unseen(double q, Flier first, Flier second) {
    double sum = 0;
    for (Node node : nodes(q, first.mass, second.mass)) {
      sum += node.weight * unseen(node.first, first) * unseen(node.second, second);
    }
    return sum;
  }

  private static double unseen(double pT, Flier flier) {
    return pT > 0 ? flier.unseen.applyAsDouble(pT) : 1;
  }

  /**
   * All directions.
   *
   * @param q mass of the pair [GeV]
   * @param first mass [GeV]
   * @param second mass [GeV]
   */
  List<Node> nodes(double q, double first, double second) {
    List<Node> nodes = new ArrayList<>();
    double[] cosines = new double[PHOTONS];
    double[] weights = new double[PHOTONS];
    double norm = 0;
    for (int k = 0; k < PHOTONS; k++) {
      cosines[k] = leastCosine + (k + 0.5) / PHOTONS * (mostCosine - leastCosine);
      weights[k] = ElectronPositron.photonAndZPrime(rootS, q, 1, 1, cosines[k]);
      norm += weights[k];
    }
    for (int k = 0; k < PHOTONS; k++) {
      addIsotropic(q, -cosines[k], weights[k] / (norm * COSINES * ANGLES), first, second, nodes);
    }
    return nodes;
  }

  private void addIsotropic(
      double q, double axis, double weight, double first, double second, List<Node> to) {
    double momentum = TwoBodyKinematics.momentum(q, first, second);
    for (int i = 0; i < COSINES; i++) {
      double cosine = (2 * i + 1.0) / COSINES - 1;
      double along = momentum * cosine;
      double across = momentum * Math.sqrt((1 - cosine) * (1 + cosine));
      for (int k = 0; k < ANGLES; k++) {
        double side = across * Math.cos(Math.PI * (k + 0.5) / ANGLES);
        double one = transverse(q, axis, along, across, side, first);
        double other = transverse(q, axis, -along, across, -side, second);
        to.add(new Node(weight, one, other));
      }
    }
  }

  /**
   * p_T of one of the two, by its momentum in the frame of the pair along and across its flight.
   */
  private double transverse(
      double q, double axis, double along, double across, double side, double mass) {
    double s = rootS * rootS;
    double energy = Math.sqrt(along * along + across * across + mass * mass);
    double gamma = (s + q * q) / (2 * rootS * q);
    double betaGamma = (s - q * q) / (2 * rootS * q);
    double forwards = gamma * along + betaGamma * energy;
    double total = gamma * energy + betaGamma * along;
    double z = forwards * axis + side * Math.sqrt((1 - axis) * (1 + axis));
    double pT = Math.sqrt(Math.max(0, forwards * forwards + across * across - z * z));
    return isInside(pT, z, total) ? pT : 0;
  }

  private boolean isInside(double pT, double z, double energy) {
    double lab = Math.sqrt(1 + boost * boost) * z + boost * energy;
    double cosine = lab / Math.hypot(lab, pT);
    return pT > 0 && cosine > backward && cosine < forward;
  }
}
