package io.nightjar.experiment;

import io.nightjar.physics.Constants;
import io.nightjar.physics.Nucleus;
import io.nightjar.physics.Table;
import io.nightjar.physics.Units;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** MiniBooNE in neutrino mode, put together by hand, and small departures from it. */
public final class MiniBooneDetector {

  /** Protons on target, 2002 to 2019. */
  public static final double EXPOSURE = 18.75e20;

  /** Radius of the mineral oil and of its fiducial part [cm]. */
  public static final double RADIUS = 610.6;

  public static final double FIDUCIAL = 500;

  /** From the target of the beam [cm]. */
  public static final double DISTANCE = 541e2;

  private MiniBooneDetector() {}

  /** The detector as it was. */
  public static Experiment neutrinoMode() {
    return with(fluxes(1), response(), windows());
  }

  /** With a flux stronger by a factor. */
  public static Experiment withFlux(double factor) {
    return with(fluxes(factor), response(), windows());
  }

  /** With another response and without windows. */
  public static Experiment withResponse(CherenkovResponse response) {
    return with(fluxes(1), response, List.of());
  }

  /** With another response and windows. */
  public static Experiment withWindows(
      CherenkovResponse response, List<Experiment.Window> windows) {
    return with(fluxes(1), response, windows);
  }

  private static Experiment with(
      Map<String, Flux> fluxes, CherenkovResponse response, List<Experiment.Window> windows) {
    Detector detector = Detector.of(new Sphere(RADIUS), new Sphere(FIDUCIAL), material(), DISTANCE);
    return with(detector, fluxes, response, windows);
  }

  /** Another detector in the same beam, which sees everything as it is. */
  public static Experiment withDetector(Detector detector, double flux) {
    return with(detector, fluxes(flux), perfect(), List.of());
  }

  private static Experiment with(
      Detector detector,
      Map<String, Flux> fluxes,
      CherenkovResponse response,
      List<Experiment.Window> windows) {
    return new Experiment(
        "miniboone-fhc",
        "MiniBooNE, neutrino mode",
        fluxes,
        EXPOSURE,
        detector,
        response,
        windows,
        bins(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Sample.Status.RELEASED,
        Optional.empty());
  }

  /** 818 t of CH₂. */
  public static Material material() {
    double units = Targets.formulaUnits(818 * Units.tonne, 14.026, Constants.STANDARD);
    return new Material(Map.of(Nucleus.of("C12"), units, Nucleus.of("H1"), 2 * units));
  }

  private static Map<String, Flux> fluxes(double factor) {
    Map<String, Flux> fluxes = new LinkedHashMap<>();
    Flux.all(Table.resource("fluxes/miniboone_fhc.csv"))
        .forEach((species, flux) -> fluxes.put(species, times(flux, factor)));
    return fluxes;
  }

  private static Flux times(Flux flux, double factor) {
    double[] values =
        flux.segments().stream()
            .mapToDouble(s -> factor * flux.at((s.low() + s.high()) / 2))
            .toArray();
    return Flux.histogram(flux.species(), flux.nodes(), values);
  }

  private static List<Experiment.Window> windows() {
    return List.of(
        new Experiment.Window(Observable.E_VISIBLE, 0.14, Double.POSITIVE_INFINITY),
        new Experiment.Window(Observable.E_NU_QE, 0.2, 1.25));
  }

  private static Map<Observable, Bins> bins() {
    Map<Observable, Bins> bins = new LinkedHashMap<>();
    bins.put(
        Observable.E_NU_QE,
        Bins.of(0.2, 0.3, 0.375, 0.475, 0.55, 0.675, 0.8, 0.95, 1.1, 1.25, 1.5, 3));
    bins.put(Observable.E_VISIBLE, Bins.uniform(0, 1.5, 30));
    bins.put(Observable.COS_THETA, Bins.uniform(-1, 1, 20));
    return bins;
  }

  /** Smearing, criteria and efficiency. */
  public static CherenkovResponse response() {
    return new CherenkovResponse(
        0.12,
        0.01,
        Math.toRadians(2.7),
        Math.toRadians(1),
        List.of(
            new RingCriterion.Overlap("13deg-30MeV", 0.03, Math.cos(Math.toRadians(13))),
            separation(RingCut.Variable.CIRCLE_1, "circle1"),
            separation(RingCut.Variable.CIRCLE_0, "circle0"),
            separation(RingCut.Variable.DIAGONAL, "diag")),
        efficiency());
  }

  private static RingCriterion separation(RingCut.Variable variable, String name) {
    Table table = Table.resource("miniboone/mb_kelly_kopp_two_shower_cuts.csv");
    return new RingCriterion.Separation(
        name, RingCut.of(table, variable, RingCut.Training.ONE_CUT));
  }

  /** Of electron-like events of the whole volume, by visible energy. */
  public static Efficiency efficiency() {
    return Efficiency.of(Table.resource("miniboone/mb_egamma_efficiency.csv"), 0);
  }

  /** Sees everything as it is, takes everything for one ring. */
  public static CherenkovResponse perfect() {
    RingCriterion all = new RingCriterion.Overlap("all", -1, -2);
    return new CherenkovResponse(0, 0, 0, 0, List.of(all), efficiency());
  }

  /** Names of all criteria. */
  public static List<String> criteria() {
    return Arrays.asList("13deg-30MeV", "circle1", "circle0", "diag");
  }
}
