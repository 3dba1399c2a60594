package io.nightjar.cli;

import io.nightjar.card.ModelCard;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Era;
import io.nightjar.physics.Measurement;
import io.nightjar.plot.Figure;
import io.nightjar.precision.Evidence;
import io.nightjar.precision.Lepton;
import io.nightjar.precision.MagneticMoments;
import io.nightjar.precision.PrecisionPoint;
import io.nightjar.process.DecayTable;
import io.nightjar.process.MagneticMoment;
import io.nightjar.process.ScalarEmission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Of one point: its levels, and figures 3 and 4 of {@code reproduce}, the muon's moment and kaons,
 * for each era; with what the report says of them.
 *
 * @param levels the spectrum
 * @param muon kinetic mixing and the muon's moment
 * @param muonText what the moment of the point means
 * @param kaons mixing of the scalar and kaons; none for a point without a scalar
 * @param kaonText what the scalar of the point does
 * @param citations keys of everything that is used
 */
record PrecisionFigures(
    Captioned levels,
    List<Captioned> muon,
    String muonText,
    List<Captioned> kaons,
    String kaonText,
    Set<String> citations) {

  /**
   * A figure and what the report says below it.
   *
   * @param name of its files, without suffix
   * @param caption plain words
   */
  record Captioned(String name, Figure figure, String caption) {}

  private static final String DIFFERENCE = "delta-a-mu";

  /** Everything of a point. */
  static PrecisionFigures of(Spectrum spectrum, List<Era> eras) {
    DecayTable decays = new DecayTable(spectrum);
    return new PrecisionFigures(
        levels(spectrum, decays),
        muon(spectrum, eras),
        verdict(spectrum, decays),
        kaons(spectrum, eras),
        scalar(spectrum),
        citations(eras));
  }

  /** All figures. */
  List<Captioned> all() {
    return Stream.of(List.of(levels), muon, kaons).flatMap(List::stream).toList();
  }

  private static Captioned levels(Spectrum spectrum, DecayTable decays) {
    return new Captioned(
        "figure-spectrum",
        SpectrumFigure.of(spectrum, decays, spectrum.point().name() + ": spectrum and decays"),
        "Every particle at its mass, with its decays: branching ratio and products.");
  }

  /** The magnetic moment of the muon, era by era. */
  private static List<Captioned> muon(Spectrum spectrum, List<Era> eras) {
    List<Captioned> figures = new ArrayList<>();
    for (Era era : eras) {
      Evidence.of(era)
          .measurements()
          .find(DIFFERENCE)
          .ifPresent(difference -> figures.add(muon(spectrum, era, difference)));
    }
    return figures;
  }

  private static Captioned muon(Spectrum spectrum, Era era, Measurement difference) {
    return new Captioned(
        "figure-3-" + era.name(),
        MuonMomentFigure.of(difference, List.of(spectrum), spectrum.constants()),
        String.format(
            Locale.ROOT,
            "Kinetic mixing ε against the mass of the Z′: where its contribution to the magnetic"
                + " moment of the muon agrees with the difference between experiment and theory"
                + " known in %s, (%.0f ± %.0f)·10⁻¹¹ (%s), and where it is too large.",
            era.name(),
            1e11 * difference.value(),
            1e11 * difference.plus(),
            difference.label()));
  }

  /** What the moment of a point means, then and now. */
  private static String verdict(Spectrum spectrum, DecayTable decays) {
    PrecisionPoint point = PrecisionPoint.of(spectrum, decays, Evidence.of(Era.TODAY));
    double moment = MagneticMoments.moment(point, Lepton.MUON);
    return String.format(Locale.ROOT, "This point adds %.0f·10⁻¹¹. ", 1e11 * moment)
        + MagneticMoments.verdict(moment);
  }

  /** Kaons, era by era; nothing for a point without a dark scalar. */
  private static List<Captioned> kaons(Spectrum spectrum, List<Era> eras) {
    if (spectrum.point().scalar().isEmpty()) {
      return List.of();
    }
    List<Spectrum> marked = benchmarks(spectrum);
    return eras.stream().map(era -> kaons(spectrum, era, marked)).toList();
  }

  private static Captioned kaons(Spectrum spectrum, Era era, List<Spectrum> marked) {
    return new Captioned(
        "figure-4-" + era.name(),
        KaonFigure.of(Evidence.of(era), spectrum, marked),
        "Mixing sin θ against the mass of a dark scalar that is not seen: where it makes the events"
            + " that KOTO showed in 2019, and what searches public in "
            + era.name()
            + " exclude (90 % confidence), each at the mass where it holds. Around the mass of the π⁰"
            + " charged kaons say little. Grossman and Nir's bound on K_L → π⁰φ, 4.3 times a limit on"
            + " K⁺, lies 9 % above the same limit on φ and is not drawn. The dashed line is the most that limits on decays of the Higgs boson leave.");
  }

  /** Theory is good to 30 %. */
  private static String rounded(double branching) {
    return String.format(Locale.ROOT, "%.2g", branching);
  }

  /** What the scalar of a point does in kaons and in the Higgs boson. */
  private static String scalar(Spectrum spectrum) {
    ScalarEmission emission = ScalarEmission.of(spectrum.constants());
    return spectrum
        .scalars()
        .map(s ->
            String.format(
                Locale.ROOT,
                "At this point BR(K_L → π⁰φ) = %s, BR(K⁺ → π⁺φ) = %s and BR(h → φφ, Z′Z′) = %s; the tables below set them beside what was measured.",
                rounded(emission.kLong(s.scalarMass(), s.sinTheta())),
                rounded(emission.chargedKaon(s.scalarMass(), s.sinTheta())),
                rounded(spectrum.higgsDecays(s).branching(s.sinTheta()))))
        .orElse("");
  }

  /** The point and all shipped ones with a dark scalar, the point first. */
  private static List<Spectrum> benchmarks(Spectrum spectrum) {
    Map<String, Spectrum> all = new LinkedHashMap<>();
    all.put(spectrum.point().name(), spectrum);
    for (String name : ModelCard.shipped().names()) {
      Spectrum other = CardOptions.spectrum(ModelCard.load(name, List.of()));
      if (other.point().scalar().isPresent()) {
        all.putIfAbsent(name, other);
      }
    }
    return List.copyOf(all.values());
  }

  /** Keys of everything that the figures use. */
  private static Set<String> citations(List<Era> eras) {
    Set<String> keys = new TreeSet<>(MagneticMoment.CITATIONS);
    keys.addAll(ScalarEmission.CITATIONS);
    for (Era era : eras) {
      Evidence evidence = Evidence.of(era);
      evidence.measurements().find(DIFFERENCE).ifPresent(m -> keys.add(m.source()));
      KaonFigure.measurements(evidence).forEach(m -> keys.add(m.source()));
    }
    return keys;
  }
}
