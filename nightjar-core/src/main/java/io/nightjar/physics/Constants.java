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
 * The constants of nature and of nuclear physics that formulas use. Each is named, carries its unit
 * and source, and can be replaced: {@code Constants.STANDARD.with("fermiMomentum", 0.221)}.
 *
 * @param alpha fine-structure constant at zero momentum transfer
 * @param fermi Fermi constant G_F [GeV⁻²]
 * @param electronMass m_e [GeV]
 * @param muonMass m_μ [GeV]
 * @param tauMass m_τ [GeV]
 * @param pionMass m_π± [GeV]
 * @param protonMass m_p [GeV]
 * @param neutronMass m_n [GeV]
 * @param zMass m_Z [GeV]
 * @param weakAngleMz effective sin²θ_W at m_Z
 * @param weakAngleLow sin²θ_W at low momentum transfer
 * @param hbarc ħc [GeV cm]
 * @param hbar ħ [GeV s]
 * @param lightSpeed c [cm/ns]
 * @param avogadro N_A [1/mol]
 * @param fermiMomentum k_F of nucleons in a nucleus [GeV]
 * @param axialCharge g_A of the nucleon
 * @param axialMass M_A of the axial dipole [GeV]
 * @param protonMoment μ_p [nuclear magnetons]
 * @param neutronMoment μ_n [nuclear magnetons]
 */
public record Constants(
    @Sourced(unit = "1", source = "CODATA 2018: 1/137.035999084", status = "unverified")
        double alpha,
    @Sourced(unit = "GeV^-2", source = "PDG 2024", status = "unverified") double fermi,
    @Sourced(unit = "GeV", source = "PDG 2024", status = "unverified") double electronMass,
    @Sourced(unit = "GeV", source = "PDG 2024", status = "unverified") double muonMass,
    @Sourced(unit = "GeV", source = "PDG 2024", status = "unverified") double tauMass,
    @Sourced(unit = "GeV", source = "PDG 2024", status = "unverified") double pionMass,
    @Sourced(unit = "GeV", source = "CODATA 2018, AME2020") double protonMass,
    @Sourced(unit = "GeV", source = "CODATA 2018") double neutronMass,
    @Sourced(unit = "GeV", source = "PDG 2024", status = "unverified") double zMass,
    @Sourced(unit = "1", source = "PDG 2024, effective, at m_Z", status = "unverified")
        double weakAngleMz,
    @Sourced(unit = "1", source = "PDG 2024, low-energy neutral current", status = "unverified")
        double weakAngleLow,
    @Sourced(unit = "GeV cm", source = "CODATA 2018") double hbarc,
    @Sourced(unit = "GeV s", source = "CODATA 2018") double hbar,
    @Sourced(unit = "cm/ns", source = "SI, exact") double lightSpeed,
    @Sourced(unit = "1/mol", source = "SI, exact") double avogadro,
    @Sourced(
            unit = "GeV",
            source = "global Fermi gas; 0.221 is also used for carbon",
            status = "unverified")
        double fermiMomentum,
    @Sourced(unit = "1", source = "PDG 2024", status = "unverified") double axialCharge,
    @Sourced(unit = "GeV", source = "world average of quasi-elastic data", status = "unverified")
        double axialMass,
    @Sourced(unit = "mu_N", source = "CODATA 2018: 2.79284734463") double protonMoment,
    @Sourced(unit = "mu_N", source = "CODATA 2018: -1.91304273") double neutronMoment) {

  /** Unit, source and standing of one constant. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.RECORD_COMPONENT)
  public @interface Sourced {
    String unit();

    String source();

    String status() default "";
  }

  /** The values that the documentation and all reference values assume. */
  public static final Constants STANDARD =
      new Constants(
          1 / 137.035999084,
          1.1663788e-5,
          0.51099895e-3,
          0.1056583755,
          1.77693,
          0.13957039,
          0.93827208816,
          0.93956542052,
          91.1880,
          0.23122,
          0.2386,
          1.973269804e-14,
          6.582119569e-25,
          29.9792458,
          6.02214076e23,
          0.235,
          1.2754,
          1.03,
          2.79284734463,
          -1.91304273);

  /** Electron charge e = √(4πα). */
  public double charge() {
    return Math.sqrt(4 * Math.PI * alpha);
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
