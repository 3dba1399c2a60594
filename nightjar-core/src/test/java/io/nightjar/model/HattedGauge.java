package io.nightjar.model;

import io.nightjar.physics.Fermion;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Second method: the Lagrangian of (B̂, Ŵ3, X̂) with its kinetic and mass matrices, diagonalised
 * numerically as a generalised eigenproblem.
 */
final class HattedGauge {
  final RealMatrix kinetic;
  final RealMatrix mass2;

  /** Columns: photon, Z, Z' as combinations of B̂, Ŵ3, X̂. */
  final RealMatrix fields;

  final double[] eigenvalues = new double[3];
  private final double g;
  private final double gY;
  private final double gX;

  HattedGauge(GaugeSector sector, double gX) {
    this.g = sector.charge() / Math.sqrt(sector.s2w());
    this.gY = sector.charge() / Math.sqrt(1 - sector.s2w());
    this.gX = gX;
    double s = Math.sin(sector.chi());
    double v2 = sector.vacuum() * sector.vacuum() / 4;
    double mX2 = sector.xMassHat() * sector.xMassHat();
    this.kinetic = new Array2DRowRealMatrix(new double[][] {{1, 0, s}, {0, 1, 0}, {s, 0, 1}});
    this.mass2 =
        new Array2DRowRealMatrix(
            new double[][] {
              {gY * gY * v2, -g * gY * v2, 0}, {-g * gY * v2, g * g * v2, 0}, {0, 0, mX2}
            });
    this.fields = diagonalise(sector.zMass() < sector.zPrimeMass());
  }

  private RealMatrix diagonalise(boolean zIsLighter) {
    RealMatrix inverse = MatrixUtils.inverse(new CholeskyDecomposition(kinetic).getL());
    RealMatrix canonical = inverse.multiply(mass2).multiplyTransposed(inverse);
    RealMatrix symmetric = canonical.add(canonical.transpose()).scalarMultiply(0.5);
    EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(symmetric, 1e-15, true);
    int[] order = zIsLighter ? new int[] {2, 1, 0} : new int[] {2, 0, 1};
    RealMatrix columns = new Array2DRowRealMatrix(3, 3);
    for (int i = 0; i < 3; i++) {
      eigenvalues[i] = eigen.getEigenvalue(order[i]);
      columns.setColumnVector(i, signed(inverse.transpose(), eigen.getEigenvector(order[i]), i));
    }
    return columns;
  }

  /** Photon and Z: positive along Ŵ3; Z': positive along X̂. */
  private static RealVector signed(RealMatrix back, RealVector canonical, int boson) {
    RealVector hatted = back.operate(canonical);
    return hatted.mapMultiply(Math.signum(hatted.getEntry(boson == 2 ? 2 : 1)));
  }

  double left(int boson, Fermion f) {
    double t3 = f.isospin();
    return g * t3 * fields.getEntry(1, boson) + gY * (f.charge() - t3) * fields.getEntry(0, boson);
  }

  double right(int boson, Fermion f) {
    return gY * f.charge() * fields.getEntry(0, boson);
  }

  double dark(int boson) {
    return gX * fields.getEntry(2, boson);
  }
}
