package io.nightjar.physics;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The constants of nature and of nuclear physics that formulas use. Each is named, carries its
 * value, unit and source, and can be replaced: {@code Constants.STANDARD.with("fermiMomentum",
 * 0.221)}.
 *
 * @param alpha fine-structure constant at zero momentum transfer
 * @param fermi Fermi constant G_F [GeV⁻²]
 * @param electronMass m_e [GeV]
 * @param muonMass m_μ [GeV]
 * @param tauMass m_τ [GeV]
 * @param pionMass m_π± [GeV]
 * @param neutralPionMass m_π⁰ [GeV]
 * @param kaonMass m_K± [GeV]
 * @param neutralKaonMass m_K⁰ [GeV]
 * @param etaMass m_η [GeV]
 * @param etaPrimeMass m_η' [GeV]
 * @param rhoMass m_ρ [GeV]
 * @param dsMass m_Ds [GeV]
 * @param bMass m_B± [GeV]
 * @param protonMass m_p [GeV]
 * @param neutronMass m_n [GeV]
 * @param topMass m_t [GeV]
 * @param bottomMass m_b(m_b) of the MS-bar scheme [GeV]
 * @param charmMass m_c(m_c) of the MS-bar scheme [GeV]
 * @param jPsiMass m_J/ψ [GeV]
 * @param psiPrimeMass m_ψ(2S) [GeV]
 * @param upsilonMass m_Υ(1S) [GeV]
 * @param wMass m_W [GeV]
 * @param zMass m_Z [GeV]
 * @param zWidth Γ_Z [GeV]
 * @param higgsMass m_h [GeV]
 * @param higgsWidth Γ_h of the Standard Model [GeV]
 * @param weakAngleMz effective sin²θ_W at m_Z
 * @param weakAngleLow sin²θ_W at low momentum transfer
 * @param strongCoupling α_s(m_Z)
 * @param kaonLifetime τ(K±) [s]
 * @param kLongLifetime τ(K_L) [s]
 * @param kShortLifetime τ(K_S) [s]
 * @param pionLifetime τ(π±) [s]
 * @param dsLifetime τ(D_s) [s]
 * @param bLifetime τ(B±) [s]
 * @param pionDecay f_π [GeV], 130 MeV convention
 * @param kaonDecay f_K [GeV]
 * @param dsDecay f_Ds [GeV]
 * @param etaDecay f_η [GeV]
 * @param etaPrimeDecay f_η' [GeV]
 * @param rhoDecay g_ρ [GeV²]
 * @param ckmUd |V_ud|
 * @param ckmUs |V_us|
 * @param ckmCs |V_cs|
 * @param wolfensteinLambda λ of the CKM matrix
 * @param wolfensteinA A of the CKM matrix
 * @param wolfensteinRho ρ̄ of the CKM matrix
 * @param wolfensteinEta η̄ of the CKM matrix
 * @param hbarc ħc [GeV cm]
 * @param hbar ħ [GeV s]
 * @param lightSpeed c [cm/ns]
 * @param avogadro N_A [1/mol]
 * @param fermiMomentum k_F of nucleons in a nucleus [GeV]
 * @param axialCharge g_A of the nucleon
 * @param axialMass M_A of the axial dipole [GeV]
 * @param higgsNucleon f_N: the Higgs boson couples to a nucleon with f_N m_N/v
 * @param scalarMass M_S of the dipole of the nucleon's scalar form factor [GeV]
 * @param protonMoment μ_p [nuclear magnetons]
 * @param neutronMoment μ_n [nuclear magnetons]
 */
public record Constants(
    @Sourced(
            value = 1 / 137.035999084,
            unit = "1",
            source = "CODATA 2018: 1/137.035999084",
            status = "unverified")
        double alpha,
    @Sourced(value = 1.1663788e-5, unit = "GeV^-2", source = "PDG 2024", status = "unverified")
        double fermi,
    @Sourced(value = 0.51099895e-3, unit = "GeV", source = "PDG 2024", status = "unverified")
        double electronMass,
    @Sourced(value = 0.1056583755, unit = "GeV", source = "PDG 2024", status = "unverified")
        double muonMass,
    @Sourced(value = 1.77693, unit = "GeV", source = "PDG 2024", status = "unverified")
        double tauMass,
    @Sourced(value = 0.13957039, unit = "GeV", source = "PDG 2024", status = "unverified")
        double pionMass,
    @Sourced(value = 0.1349768, unit = "GeV", source = "PDG 2024", status = "unverified")
        double neutralPionMass,
    @Sourced(value = 0.493677, unit = "GeV", source = "PDG 2024", status = "unverified")
        double kaonMass,
    @Sourced(value = 0.497611, unit = "GeV", source = "PDG 2024", status = "unverified")
        double neutralKaonMass,
    @Sourced(value = 0.547862, unit = "GeV", source = "PDG 2024", status = "unverified")
        double etaMass,
    @Sourced(value = 0.95778, unit = "GeV", source = "PDG 2024", status = "unverified")
        double etaPrimeMass,
    @Sourced(value = 0.77526, unit = "GeV", source = "PDG 2024", status = "unverified")
        double rhoMass,
    @Sourced(value = 1.96835, unit = "GeV", source = "PDG 2024", status = "unverified")
        double dsMass,
    @Sourced(value = 5.27941, unit = "GeV", source = "PDG 2024", status = "unverified")
        double bMass,
    @Sourced(value = 0.93827208816, unit = "GeV", source = "CODATA 2018, AME2020")
        double protonMass,
    @Sourced(value = 0.93956542052, unit = "GeV", source = "CODATA 2018") double neutronMass,
    @Sourced(
            value = 172.57,
            unit = "GeV",
            source = "PDG 2024, direct measurements",
            status = "unverified")
        double topMass,
    @Sourced(value = 4.183, unit = "GeV", source = "PDG 2024, MS-bar", status = "unverified")
        double bottomMass,
    @Sourced(value = 1.2730, unit = "GeV", source = "PDG 2024, MS-bar", status = "unverified")
        double charmMass,
    @Sourced(value = 3.0969, unit = "GeV", source = "PDG 2024", status = "unverified")
        double jPsiMass,
    @Sourced(value = 3.6861, unit = "GeV", source = "PDG 2024", status = "unverified")
        double psiPrimeMass,
    @Sourced(value = 9.4604, unit = "GeV", source = "PDG 2024", status = "unverified")
        double upsilonMass,
    @Sourced(value = 80.3692, unit = "GeV", source = "PDG 2024", status = "unverified")
        double wMass,
    @Sourced(value = 91.1880, unit = "GeV", source = "PDG 2024", status = "unverified")
        double zMass,
    @Sourced(value = 2.4955, unit = "GeV", source = "PDG 2024", status = "unverified")
        double zWidth,
    @Sourced(value = 125.20, unit = "GeV", source = "PDG 2024", status = "unverified")
        double higgsMass,
    @Sourced(
            value = 4.1e-3,
            unit = "GeV",
            source = "Standard Model prediction at 125.2 GeV",
            status = "unverified")
        double higgsWidth,
    @Sourced(
            value = 0.23122,
            unit = "1",
            source = "PDG 2024, effective, at m_Z",
            status = "unverified")
        double weakAngleMz,
    @Sourced(
            value = 0.2386,
            unit = "1",
            source = "PDG 2024, low-energy neutral current",
            status = "unverified")
        double weakAngleLow,
    @Sourced(value = 0.1180, unit = "1", source = "PDG 2024, at m_Z", status = "unverified")
        double strongCoupling,
    @Sourced(value = 1.2380e-8, unit = "s", source = "PDG 2024", status = "unverified")
        double kaonLifetime,
    @Sourced(value = 5.116e-8, unit = "s", source = "PDG 2024", status = "unverified")
        double kLongLifetime,
    @Sourced(value = 8.954e-11, unit = "s", source = "PDG 2024", status = "unverified")
        double kShortLifetime,
    @Sourced(value = 2.6033e-8, unit = "s", source = "PDG 2024", status = "unverified")
        double pionLifetime,
    @Sourced(value = 5.012e-13, unit = "s", source = "PDG 2024", status = "unverified")
        double dsLifetime,
    @Sourced(value = 1.638e-12, unit = "s", source = "PDG 2024", status = "unverified")
        double bLifetime,
    @Sourced(value = 0.1302, unit = "GeV", source = "PDG 2024", status = "unverified")
        double pionDecay,
    @Sourced(value = 0.1557, unit = "GeV", source = "PDG 2024", status = "unverified")
        double kaonDecay,
    @Sourced(value = 0.2499, unit = "GeV", source = "lattice average", status = "unverified")
        double dsDecay,
    @Sourced(value = 0.0816, unit = "GeV", source = "arXiv:1805.08567", status = "unverified")
        double etaDecay,
    @Sourced(value = -0.0946, unit = "GeV", source = "arXiv:1805.08567", status = "unverified")
        double etaPrimeDecay,
    @Sourced(value = 0.162, unit = "GeV^2", source = "arXiv:1805.08567", status = "unverified")
        double rhoDecay,
    @Sourced(value = 0.97367, unit = "1", source = "PDG 2024", status = "unverified") double ckmUd,
    @Sourced(value = 0.22431, unit = "1", source = "PDG 2024", status = "unverified") double ckmUs,
    @Sourced(value = 0.975, unit = "1", source = "PDG 2024", status = "unverified") double ckmCs,
    @Sourced(value = 0.22501, unit = "1", source = "PDG 2024", status = "unverified")
        double wolfensteinLambda,
    @Sourced(value = 0.826, unit = "1", source = "PDG 2024", status = "unverified")
        double wolfensteinA,
    @Sourced(value = 0.1591, unit = "1", source = "PDG 2024", status = "unverified")
        double wolfensteinRho,
    @Sourced(value = 0.3523, unit = "1", source = "PDG 2024", status = "unverified")
        double wolfensteinEta,
    @Sourced(value = 1.973269804e-14, unit = "GeV cm", source = "CODATA 2018") double hbarc,
    @Sourced(value = 6.582119569e-25, unit = "GeV s", source = "CODATA 2018") double hbar,
    @Sourced(value = 29.9792458, unit = "cm/ns", source = "SI, exact") double lightSpeed,
    @Sourced(value = 6.02214076e23, unit = "1/mol", source = "SI, exact") double avogadro,
    @Sourced(
            value = 0.235,
            unit = "GeV",
            source = "global Fermi gas; 0.221 is also used for carbon",
            status = "unverified")
        double fermiMomentum,
    @Sourced(value = 1.2754, unit = "1", source = "PDG 2024", status = "unverified")
        double axialCharge,
    @Sourced(
            value = 1.03,
            unit = "GeV",
            source = "world average of quasi-elastic data",
            status = "unverified")
        double axialMass,
    @Sourced(
            value = 0.308,
            unit = "1",
            source = "arXiv:1708.02245: 0.308 +- 0.018",
            status = "unverified")
        double higgsNucleon,
    @Sourced(
            value = 0.843,
            unit = "GeV",
            source = "assumed: as the electromagnetic dipole, M_S^2 = 0.71 GeV^2",
            status = "unverified")
        double scalarMass,
    @Sourced(value = 2.79284734463, unit = "mu_N", source = "CODATA 2018") double protonMoment,
    @Sourced(value = -1.91304273, unit = "mu_N", source = "CODATA 2018") double neutronMoment) {

  /** Value, unit, source and standing of one constant. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.RECORD_COMPONENT)
  public @interface Sourced {
    double value();

    String unit();

    String source();

    String status() default "";
  }

  /** The values that the documentation and all reference values assume. */
  public static final Constants STANDARD = standard();

  /** Electron charge e = √(4πα). */
  public double charge() {
    return Math.sqrt(4 * Math.PI * alpha);
  }

  /** Bohr magneton e/2m_e [GeV⁻¹]. */
  public double bohrMagneton() {
    return charge() / (2 * electronMass);
  }

  /** (ħc)² [GeV² cm²]: turns GeV⁻² into cm². */
  public double hbarc2() {
    return hbarc * hbarc;
  }

  /** Higgs vacuum expectation value v = (√2 G_F)^(−1/2) [GeV]. */
  public double vacuum() {
    return 1 / Math.sqrt(Math.sqrt(2) * fermi);
  }

  /** One row of the reference of constants. */
  public record Entry(String name, double value, String unit, String source, String status) {}

  /** All constants with unit, source and status, in the order of declaration. */
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (RecordComponent c : Constants.class.getRecordComponents()) {
      Sourced n = c.getAnnotation(Sourced.class);
      entries.add(new Entry(c.getName(), value(c), n.unit(), n.source(), n.status()));
    }
    return List.copyOf(entries);
  }

  /**
   * The same constants with one replaced.
   *
   * @param name component name, e.g. {@code fermiMomentum}
   * @param value new value in the unit of the component
   */
  public Constants with(String name, double value) {
    RecordComponent[] components = Constants.class.getRecordComponents();
    Object[] values = new Object[components.length];
    boolean found = false;
    for (int i = 0; i < components.length; i++) {
      boolean same = components[i].getName().equals(name);
      values[i] = same ? value : value(components[i]);
      found |= same;
    }
    if (!found) {
      throw new IllegalArgumentException(
          "No constant is called '" + name + "'. Known: " + names(components));
    }
    return of(values);
  }

  private static Constants standard() {
    return of(
        Arrays.stream(Constants.class.getRecordComponents())
            .map(c -> (Object) c.getAnnotation(Sourced.class).value())
            .toArray());
  }

  private static Constants of(Object[] values) {
    try {
      return (Constants) Constants.class.getDeclaredConstructors()[0].newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("record Constants has no canonical constructor", e);
    }
  }

  private double value(RecordComponent c) {
    try {
      return (double) c.getAccessor().invoke(this);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("record Constants without accessor " + c.getName(), e);
    }
  }

  private static List<String> names(RecordComponent[] components) {
    return Arrays.stream(components).map(RecordComponent::getName).toList();
  }
}
