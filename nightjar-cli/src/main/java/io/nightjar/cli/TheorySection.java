package io.nightjar.cli;

import io.nightjar.model.AnomalySums;
import io.nightjar.model.ElectroweakShifts;
import io.nightjar.model.FieldContent;
import io.nightjar.model.GaugeSector;
import io.nightjar.model.HiggsDecays;
import io.nightjar.model.NeutrinoSector;
import io.nightjar.model.Oscillation;
import io.nightjar.model.Potential;
import io.nightjar.model.ScalarSector;
import io.nightjar.model.Spectrum;
import io.nightjar.model.UnphysicalException;
import io.nightjar.physics.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a point says about itself as a theory: anomaly sums, gauge sector, potential, light
 * neutrinos; for people and for programs.
 */
final class TheorySection {

  private static final double eV2 = Units.eV * Units.eV;

  private final Spectrum spectrum;

  TheorySection(Spectrum spectrum) {
    this.spectrum = spectrum;
  }

  private FieldContent content() {
    return FieldContent.of(spectrum.point());
  }

  private Optional<GaugeSector> gauge() {
    try {
      return Optional.of(spectrum.gauge());
    } catch (UnphysicalException noMixingGivesThis) {
      return Optional.empty();
    }
  }

  // ---- for people -----------------------------------------------------------------------------

  /** One line for each subject. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(anomalies());
    lines.add(
        say(
            "dark coupling: one-loop Landau pole at %.3g TeV, v_phi = %s GeV",
            spectrum.running().pole() / 1e3, Terminal.number(spectrum.darkVacuum())));
    gauge().ifPresent(g -> lines.add(gauge(g)));
    spectrum.scalars().ifPresent(s -> lines.addAll(potential(s)));
    spectrum.point().neutrinos().ifPresent(s -> lines.addAll(light(s)));
    return lines;
  }

  private String anomalies() {
    AnomalySums sums = AnomalySums.of(content());
    String doublets = sums.sums().get(AnomalySums.WITTEN) + " SU(2) doublets";
    if (sums.cancel()) {
      return say(
          "anomalies: all %d sums vanish exactly, %s (%s dark content)",
          sums.sums().size() - 1, doublets, content().name());
    }
    List<String> broken = new ArrayList<>();
    sums.broken().forEach((name, value) -> broken.add(name + " = " + value));
    return "anomalies: NOT cancelled: "
        + String.join(", ", broken)
        + " (%s dark content)".formatted(content().name());
  }

  private String gauge(GaugeSector g) {
    ElectroweakShifts shifts = new ElectroweakShifts(g);
    return say(
        "gauge sector%s: chi = %s, m_W shifted by %.3g MeV, sin^2 theta_eff by %.3g, Gamma(Z -> dark) = %.3g MeV",
        spectrum.isGaugeExact() ? ", exact" : " that gives this epsilon",
        Terminal.number(g.chi()),
        shifts.wMass() / Units.MeV,
        shifts.s2wEffective(),
        shifts.zToDark(spectrum.gX()) / Units.MeV);
  }

  private List<String> potential(ScalarSector sector) {
    Potential v = sector.potential();
    boolean holds = sector.conditions().stream().allMatch(c -> c.holds());
    HiggsDecays decays = spectrum.higgsDecays(sector);
    return List.of(
        say(
            "potential: lambda_H = %s, lambda_Phi = %s, lambda_PhiH = %s, %s",
            Terminal.number(v.lambdaH()),
            Terminal.number(v.lambdaPhi()),
            Terminal.number(v.lambdaPhiH()),
            holds ? "stable and unitary" : "NOT stable or not unitary, see the notes"),
        say("Higgs decays: BR(h -> phi phi, Z'Z') = %.3g", decays.branching(sector.sinTheta())));
  }

  private static List<String> light(NeutrinoSector s) {
    if (s.tuning().isEmpty()) {
      return List.of("light neutrinos: massless");
    }
    Oscillation o = Oscillation.of(s);
    double[] masses = Oscillation.labelled(s);
    return List.of(
        say(
            "light neutrinos: nu1 %s, nu2 %s, nu3 %s eV, %s ordering; tuning %.3g",
            Terminal.number(masses[0] / Units.eV),
            Terminal.number(masses[1] / Units.eV),
            Terminal.number(masses[2] / Units.eV),
            o.ordering().name().toLowerCase(Locale.ROOT),
            s.tuning().getAsDouble()),
        say(
            "oscillations: Delta m^2_21 = %.4g, Delta m^2_31 = %.4g eV^2, sin^2 theta_12 = %.4g, _23 = %.4g, _13 = %.4g",
            o.dm21() / eV2, o.dm31() / eV2, o.s12(), o.s23(), o.s13()));
  }

  private static String say(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  // ---- for programs ---------------------------------------------------------------------------

  /** Puts the keys anomalies, gauge, potential and light_neutrinos. */
  void json(ObjectNode root) {
    ArrayNode sums = root.putArray("anomalies");
    AnomalySums.of(content())
        .sums()
        .forEach((name, value) -> sums.addObject().put("sum", name).put("value", value.toString()));
    gauge().ifPresent(g -> gauge(root.putObject("gauge"), g));
    spectrum.scalars().ifPresent(s -> potential(root.putObject("potential"), s));
    spectrum.point().neutrinos().ifPresent(s -> light(root.putObject("light_neutrinos"), s));
  }

  private void gauge(ObjectNode node, GaugeSector g) {
    ElectroweakShifts shifts = new ElectroweakShifts(g);
    node.put("exact", spectrum.isGaugeExact());
    node.put("chi", g.chi());
    node.put("epsilon", g.epsilon());
    node.put("xi", g.xi());
    node.put("s2w_hat", g.s2w());
    node.put("m_z_hat_GeV", g.zMassHat());
    node.put("m_x_hat_GeV", g.xMassHat());
    node.put("m_w_GeV", g.wMass());
    node.put("delta_m_w_GeV", shifts.wMass());
    node.put("delta_s2_eff", shifts.s2wEffective());
    node.put("gamma_z_dark_GeV", shifts.zToDark(spectrum.gX()));
    Document.put(node, "landau_pole_GeV", spectrum.running().pole());
  }

  private void potential(ObjectNode node, ScalarSector sector) {
    Potential v = sector.potential();
    node.put("lambda_H", v.lambdaH());
    node.put("lambda_Phi", v.lambdaPhi());
    node.put("lambda_PhiH", v.lambdaPhiH());
    node.put("mu_H2_GeV2", v.muH2());
    node.put("mu_Phi2_GeV2", v.muPhi2());
    node.put("v_phi_GeV", sector.darkVacuum());
    node.put("allowed", sector.conditions().stream().allMatch(c -> c.holds()));
    node.put("br_h_dark", spectrum.higgsDecays(sector).branching(sector.sinTheta()));
  }

  private static void light(ObjectNode node, NeutrinoSector s) {
    Oscillation o = Oscillation.of(s);
    ArrayNode masses = node.putArray("masses_eV");
    for (double mass : Oscillation.labelled(s)) {
      masses.add(mass / Units.eV);
    }
    if (s.tuning().isEmpty()) {
      return;
    }
    node.put("ordering", o.ordering().name().toLowerCase(Locale.ROOT));
    node.put("dm21_eV2", o.dm21() / eV2);
    node.put("dm31_eV2", o.dm31() / eV2);
    node.put("s12", o.s12());
    node.put("s23", o.s23());
    node.put("s13", o.s13());
    o.delta().ifPresent(delta -> node.put("delta_rad", delta));
    node.put("tuning", s.tuning().getAsDouble());
  }
}
