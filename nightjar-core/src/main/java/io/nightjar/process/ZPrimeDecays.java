package io.nightjar.process;

import io.nightjar.model.VectorAxial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Z' → l⁺l⁻, hadrons, ν_aν_b: products of couplings and what {@link ZPrimeShape} knows. */
final class ZPrimeDecays {

  private final Couplings couplings;
  private final DecayMasses masses;

  // pairs of neutrinos to which it couples
  private final int[] pairs;
  private final double[] squares;
  private final double[] interference;
  private int filled;

  ZPrimeDecays(Couplings couplings, DecayMasses masses) {
    this.couplings = couplings;
    this.masses = masses;
    int n = couplings.size();
    int[] found = new int[n * (n + 1) / 2];
    this.squares = new double[found.length];
    this.interference = new double[found.length];
    for (int a = 0; a < n; a++) {
      for (int b = a; b < n; b++) {
        if (!couplings.zPrime().isZero(a, b)) {
          found[filled] = n * a + b;
          addNeutrinos(a, b);
        }
      }
    }
    this.pairs = Arrays.copyOf(found, filled);
  }

  /** Both charge combinations for Dirac neutrinos, ½ for identical Majorana ones. */
  private void addNeutrinos(int a, int b) {
    double factor = couplings.isMajorana() ? (a == b ? 0.5 : 1) : (a == b ? 1 : 2);
    double re2 = couplings.zPrime().re(a, b) * couplings.zPrime().re(a, b);
    double im2 = couplings.zPrime().im(a, b) * couplings.zPrime().im(a, b);
    double rightRe = couplings.rightRe(a, b);
    double rightIm = couplings.rightIm(a, b);
    squares[filled] = factor * (re2 * (1 + rightRe * rightRe) + im2 * (1 + rightIm * rightIm));
    interference[filled++] = factor * (re2 * rightRe + im2 * rightIm);
  }

  /** All channels at the mass of the Z'. */
  void add(Channels channels) {
    ZPrimeShape shape = masses.atShell();
    for (int l = 0; l < Couplings.LEPTONS.size(); l++) {
      channels.add(masses.names().zPrimeLeptons(l), lepton(shape, l));
    }
    channels.add(Products.HADRONS, shape.hadrons(couplings.chargeCoupling()));
    for (int k = 0; k < filled; k++) {
      channels.add(
          masses.names().neutrinos(pairs[k]),
          shape.neutrinos(pairs[k], squares[k], interference[k]));
    }
  }

  /** All channels of a Z' of another mass; shares of the total are not filled in. */
  List<Decay> at(double mass) {
    ZPrimeShape shape = masses.shape(mass, pairs);
    List<Decay> all = new ArrayList<>();
    for (int l = 0; l < Couplings.LEPTONS.size(); l++) {
      all.add(of(masses.names().zPrimeLeptons(l), lepton(shape, l)));
    }
    all.add(of(Products.HADRONS, shape.hadrons(couplings.chargeCoupling())));
    for (int k = 0; k < filled; k++) {
      double width = shape.neutrinos(pairs[k], squares[k], interference[k]);
      all.add(of(masses.names().neutrinos(pairs[k]), width));
    }
    return List.copyOf(all);
  }

  /** What masses fix at masses q of the Z' [GeV]. */
  ZPrimeGrid grid(double[] q) {
    return new ZPrimeGrid(masses, couplings.heavy(), q);
  }

  /** Sums of channels at the masses of a grid. */
  ZPrimeGrid.Widths at(ZPrimeGrid grid) {
    double[] electrons = new double[grid.size()];
    double[] visible = new double[grid.size()];
    for (int l = 0; l < Couplings.LEPTONS.size(); l++) {
      VectorAxial c = couplings.charged(l);
      double sum = 2 * (c.gV() * c.gV() + c.gA() * c.gA());
      double difference = c.gV() * c.gV() - c.gA() * c.gA();
      add(sum, grid.leptonSquares[l], difference, grid.leptonInterference[l], visible);
      if (l == 0) {
        System.arraycopy(visible, 0, electrons, 0, visible.length);
      }
    }
    double charge = couplings.chargeCoupling();
    add(charge * charge, grid.hadrons, 0, grid.hadrons, visible);
    int heavy = grid.heavy();
    double[] sums = new double[heavy * (heavy + 1) + 1]; // the last of light ones
    double[] products = new double[sums.length];
    for (int k = 0; k < filled; k++) {
      int a = pairs[k] / couplings.size();
      int b = Math.min(pairs[k] % couplings.size(), heavy);
      int kind = Math.min(a * (heavy + 1) + b, sums.length - 1);
      sums[kind] += squares[k];
      products[kind] += interference[k];
    }
    double[] light = new double[grid.size()];
    add(sums[sums.length - 1], grid.lightSquares, 0, grid.lightSquares, light);
    double[][] of = new double[sums.length - 1][];
    double[] total = new double[grid.size()];
    add(1, visible, 1, light, total);
    for (int kind = 0; kind < of.length; kind++) {
      of[kind] = sums[kind] > 0 ? new double[grid.size()] : grid.nothing;
      if (sums[kind] > 0) {
        add(sums[kind], grid.squares[kind], products[kind], grid.interference[kind], of[kind]);
        add(1, of[kind], 0, of[kind], total);
      }
    }
    return new ZPrimeGrid.Widths(electrons, visible, light, of, total);
  }

  private static void add(double a, double[] x, double b, double[] y, double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += a * x[i] + b * y[i];
    }
  }

  private static Decay of(List<String> products, double width) {
    return Decay.of(DecayTable.Z_PRIME, products, width);
  }

  private double lepton(ZPrimeShape shape, int l) {
    VectorAxial c = couplings.charged(l);
    return shape.lepton(l, c.gV(), c.gA());
  }

  private double leptons(ZPrimeShape shape) {
    double sum = 0;
    for (int l = 0; l < Couplings.LEPTONS.size(); l++) {
      sum += lepton(shape, l);
    }
    return sum;
  }

  /** Total width of a Z' of another mass: of what is open at that mass [GeV]. */
  double widthAt(ZPrimeShape shape) {
    double sum = leptons(shape) + shape.hadrons(couplings.chargeCoupling());
    for (int k = 0; k < filled; k++) {
      sum += shape.neutrinos(pairs[k], squares[k], interference[k]);
    }
    return sum;
  }

  /** The same at a mass [GeV]. */
  double widthAt(double mass) {
    return widthAt(masses.shape(mass, pairs));
  }

  /** Share of charged leptons in the width. */
  double charged() {
    double sum = leptons(masses.atShell());
    return sum == 0 ? 0 : sum / widthAt(masses.atShell());
  }

  /** What is uncertain at the mass of the Z', in sentences. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    double mass = couplings.zPrimeMass();
    masses
        .ratio()
        .resonance(mass)
        .ifPresent(name ->
            notes.add(
                "The hadronic width of the Z' is perturbative, but its mass is within 50 MeV of the "
                    + name
                    + ": the true one may be much larger."));
    if (mass > HadronRatio.LAST_MEASURED && mass < HadronRatio.PERTURBATIVE) {
      notes.add(
          "The hadronic width of the Z' is interpolated: R(s) is measured up to 1.98 GeV and"
              + " perturbative from 2 GeV.");
    }
    return notes;
  }
}
