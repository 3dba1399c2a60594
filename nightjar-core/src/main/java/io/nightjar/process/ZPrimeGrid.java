package io.nightjar.process;

/**
 * What masses fix of the widths of Z's of several masses, light neutrinos all alike: made once for
 * all couplings by {@link BroadZPrime#grid}.
 */
public final class ZPrimeGrid {

  final double[][] leptonSquares;
  final double[][] leptonInterference;
  final double[] hadrons;
  final double[] lightSquares;
  final double[][] squares; // by heavy state and state, the number of heavy ones for light ones
  final double[][] interference;
  final double[] nothing; // widths of what it does not couple to; read-only
  private final int heavy;
  private final int nodes;

  ZPrimeGrid(DecayMasses masses, int heavy, double[] q) {
    this.heavy = heavy;
    this.nodes = q.length;
    this.nothing = new double[nodes];
    this.leptonSquares = new double[Couplings.LEPTONS.size()][nodes];
    this.leptonInterference = new double[leptonSquares.length][nodes];
    this.hadrons = new double[nodes];
    this.lightSquares = new double[nodes];
    this.squares = new double[heavy * (heavy + 1)][nodes];
    this.interference = new double[squares.length][nodes];
    for (int i = 0; i < nodes; i++) {
      fill(i, masses.shape(q[i]), masses.states());
    }
  }

  private void fill(int i, ZPrimeShape shape, int n) {
    for (int l = 0; l < leptonSquares.length; l++) {
      leptonSquares[l][i] = shape.lepton(l, 0.5, 0.5);
      leptonInterference[l][i] = shape.lepton(l, 1, 0) - 2 * leptonSquares[l][i];
    }
    hadrons[i] = shape.hadrons(1);
    lightSquares[i] = heavy < n ? shape.neutrinos(heavy * n + heavy, 1, 0) : 0;
    for (int a = 0; a < heavy; a++) {
      for (int b = a; b < Math.min(n, heavy + 1); b++) {
        squares[a * (heavy + 1) + b][i] = shape.neutrinos(a * n + b, 1, 0);
        interference[a * (heavy + 1) + b][i] = shape.neutrinos(a * n + b, 0, 1);
      }
    }
  }

  /** Number of masses. */
  public int size() {
    return nodes;
  }

  /** Number of heavy neutrinos. */
  public int heavy() {
    return heavy;
  }

  /**
   * Partial widths at each mass [GeV].
   *
   * @param electrons Z' → e⁺e⁻
   * @param visible all charged leptons and hadrons
   * @param light pairs of light neutrinos
   * @param pairs heavy number i and j ≥ i at i(n + 1) + j, n being the number of heavy ones and
   *     standing for all light ones
   * @param total of everything
   */
  @SuppressWarnings("ArrayRecordComponent") // read-only columns
  public record Widths(
      double[] electrons, double[] visible, double[] light, double[][] pairs, double[] total) {}
}
