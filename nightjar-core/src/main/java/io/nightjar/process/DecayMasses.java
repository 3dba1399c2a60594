package io.nightjar.process;

import io.nightjar.model.ThreePortal.DarkScalar;
import io.nightjar.physics.Constants;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** What masses fix of all widths of a point: made where it is first asked for, then kept. */
final class DecayMasses {

  private final Constants constants;
  private final int n;
  private final int heavy;
  private final double[] mass;
  private final double[] leptons;
  private final double zPrime;
  private final HadronRatio ratio;
  private final Products names;
  private final int[] pairs; // of neutrinos
  private final ZPrimeShape shell;
  private final AtomicReferenceArray<PairReach> reaches; // by parent and daughter
  private final AtomicReferenceArray<MesonDecays.Shape> mesons;
  private final AtomicReferenceArray<TripleIntegrals> triples; // by parent and daughters
  private final double[] poles; // of Z' and Z
  private final double phi; // mass of φ, if there is one
  private volatile ScalarDecays.@Nullable Shape scalar;

  /** Of the masses of a point. */
  DecayMasses(Couplings couplings, @Nullable DarkScalar scalar) {
    this.constants = couplings.constants();
    this.n = couplings.size();
    this.heavy = couplings.heavy();
    this.mass = couplings.masses();
    this.leptons = Couplings.leptonMasses(constants);
    this.zPrime = couplings.zPrimeMass();
    this.ratio = new HadronRatio(constants);
    this.names = new Products(couplings.names(), mass);
    this.pairs = pairs(n);
    this.shell = shape(zPrime);
    this.reaches = new AtomicReferenceArray<>(n * n);
    this.mesons = new AtomicReferenceArray<>(n);
    this.triples = new AtomicReferenceArray<>(n * triples());
    this.poles = new double[] {zPrime * zPrime, constants.zMass() * constants.zMass()};
    this.phi = scalar == null ? 0 : scalar.mass();
  }

  /** Those of a point that are kept, or new ones. */
  static DecayMasses of(KnownMasses known, Couplings couplings, @Nullable DarkScalar scalar) {
    return known.get(
        DecayMasses.class, DecayMasses.class, () -> new DecayMasses(couplings, scalar));
  }

  Products names() {
    return names;
  }

  HadronRatio ratio() {
    return ratio;
  }

  /** Number of states. */
  int states() {
    return n;
  }

  /** The Z' on its shell. */
  ZPrimeShape atShell() {
    return shell;
  }

  /** A Z' of another mass [GeV] that decays to these pairs of neutrinos, n a + b, and others. */
  ZPrimeShape shape(double M, int[] wanted) {
    return new ZPrimeShape(M, mass, wanted, leptons, ratio);
  }

  /** A Z' of another mass [GeV], all pairs. */
  ZPrimeShape shape(double M) {
    return shape(M, pairs);
  }

  private static int[] pairs(int n) {
    int[] pairs = new int[n * (n + 1) / 2];
    int filled = 0;
    for (int a = 0; a < n; a++) {
      for (int b = a; b < n; b++) {
        pairs[filled++] = n * a + b;
      }
    }
    return pairs;
  }

  /** From a heavy state to a lighter one; light ones are all alike. */
  PairReach reach(int i, int j) {
    int to = Math.min(j, heavy);
    PairReach known = reaches.get(i * n + to);
    if (known == null) {
      double range = Math.min(zPrime, mass[i] - mass[to]);
      known = new PairReach(mass[i], mass[to], zPrime, shape(range), constants, ratio);
      reaches.set(i * n + to, known);
    }
    return known;
  }

  /** Decays to mesons by mixing. */
  MesonDecays.Shape mesons(int i) {
    MesonDecays.Shape known = mesons.get(i);
    if (known == null) {
      known = new MesonDecays.Shape(mass[i], constants);
      mesons.set(i, known);
    }
    return known;
  }

  /** Three neutrinos; light ones are all alike. */
  TripleIntegrals triple(int i, int a, int b, int c) {
    int key = i * triples() + triple(a, b, c);
    TripleIntegrals known = triples.get(key);
    if (known == null) {
      double[] all = {mass[i], mass[a], mass[b], mass[c]};
      known = new TripleIntegrals(all, poles);
      triples.set(key, known);
    }
    return known;
  }

  /** One number for all daughters of the same masses. */
  int triple(int a, int b, int c) {
    int sorts = heavy + 1;
    return (Math.min(a, heavy) * sorts + Math.min(b, heavy)) * sorts + Math.min(c, heavy);
  }

  /** How many of these numbers there may be. */
  int triples() {
    return (heavy + 1) * (heavy + 1) * (heavy + 1);
  }

  /** Decays of φ, which there is. */
  ScalarDecays.Shape scalar() {
    ScalarDecays.Shape known = scalar;
    if (known == null) {
      known = new ScalarDecays.Shape(phi, zPrime, constants);
      scalar = known;
    }
    return known;
  }
}
