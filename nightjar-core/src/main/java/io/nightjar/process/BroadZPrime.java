package io.nightjar.process;

import io.nightjar.model.Spectrum;
import java.util.List;

/**
 * A Z' off its shell: e⁺e⁻ → γ Z'* with the mass q of what it decays to.
 *
 * <p>dσ/dq² = σ(e⁺e⁻ → γ Z' of mass q) · (1/π) q Γ_f(q)/[(q² − m²)² + q²Γ(q)²], all widths those of
 * a Z' of mass q. Source: docs/physics/babar.md.
 */
public final class BroadZPrime {

  private final double mass;
  private final ZPrimeDecays decays;

  /** The Z' of a spectrum. */
  public BroadZPrime(Spectrum spectrum) {
    this(spectrum.zPrimeMass(), decays(spectrum));
  }

  private BroadZPrime(double mass, ZPrimeDecays decays) {
    this.mass = mass;
    this.decays = decays;
  }

  private static ZPrimeDecays decays(Spectrum spectrum) {
    Couplings couplings = new Couplings(spectrum);
    return new ZPrimeDecays(couplings, new DecayMasses(couplings, null));
  }

  /** The Z' of a point whose widths are known: nothing is computed again. */
  public static BroadZPrime of(DecayTable table) {
    return new BroadZPrime(table.mass(DecayTable.Z_PRIME), table.zPrime());
  }

  /** Mass m on the shell [GeV]. */
  public double mass() {
    return mass;
  }

  /** Γ(q) of all that is open at a mass q [GeV]. */
  public double width(double q) {
    return decays.widthAt(q);
  }

  /**
   * All channels, closed ones with width 0, electrons first, the others in one order, at mass q
   * [GeV].
   */
  public List<Decay> decays(double q) {
    return decays.at(q);
  }

  /** What masses fix of the widths at masses q [GeV]. */
  public ZPrimeGrid grid(double[] q) {
    return decays.grid(q);
  }

  /** The widths at the masses of a grid that was made for the same masses of the point. */
  public ZPrimeGrid.Widths widths(ZPrimeGrid grid) {
    return decays.at(grid);
  }

  /**
   * σ(e⁺e⁻ → Z'* → f) of every channel, in the order of {@link #decays} [GeV⁻²].
   *
   * @param rootS √s [GeV]
   */
  public double[] crossSections(double rootS) {
    List<Decay> channels = decays(rootS);
    double total = width(mass);
    double electrons = channels.getFirst().width();
    return channels.stream()
        .mapToDouble(f -> ElectronPositron.throughZPrime(rootS, mass, total, electrons, f.width()))
        .toArray();
  }

  /**
   * Share of a channel and an invariant mass, (1/π) q Γ_f/[δ² + q²Γ²] [GeV⁻²].
   *
   * @param q invariant mass [GeV]
   * @param distance δ = q² − m² [GeV²], which near the pole must not be the rounded difference
   * @param partial Γ_f(q) [GeV]
   * @param total Γ(q) [GeV]
   */
  public static double density(double q, double distance, double partial, double total) {
    double imaginary = q * total;
    return q * partial / (Math.PI * (distance * distance + imaginary * imaginary));
  }
}
