package io.nightjar.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightjar.experiment.Cherenkov;
import io.nightjar.experiment.Flux;
import io.nightjar.experiment.MiniBoone;
import io.nightjar.experiment.Plane;
import io.nightjar.experiment.QuasiElastic;
import io.nightjar.experiment.RingCut;
import io.nightjar.experiment.Sample;
import io.nightjar.experiment.ShowerPair;
import io.nightjar.experiment.Targets;
import io.nightjar.experiment.Transmutation;
import io.nightjar.fit.Constrained;
import io.nightjar.fit.CovarianceFit;
import io.nightjar.fit.Scale;
import io.nightjar.math.Estimate;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Table;
import io.nightjar.physics.Units;
import io.nightjar.reference.Checks.Check;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** All reference values of MiniBooNE and of fluxes, except event rates; each test has its id. */
@Tag("reference")
class MiniBooneReferenceTest {
  /** The published window of E_ν^QE [GeV]. */
  private static final double LOW = 0.2;

  private static final double HIGH = 1.25;

  /** Transition probability that LSND saw. */
  private static final double LSND = 0.0026;

  private final Map<String, Consumer<Check>> tests = new LinkedHashMap<>();

  MiniBooneReferenceTest() {
    data();
    chi2();
    fits();
    formulas();
    fluxes();
  }

  @TestFactory
  Stream<DynamicTest> references() {
    return tests.entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> e.getValue().accept(check(e))));
  }

  @Test
  void nothingIsLeftOut() {
    List<String> ids = new ArrayList<>(Checks.ids("mb."));
    ids.addAll(Checks.ids("flux."));
    ids.removeIf(id -> id.startsWith("mb.rate."));
    assertThat(tests).containsOnlyKeys(ids);
  }

  private static Check check(Map.Entry<String, ?> entry) {
    return Checks.get(entry.getKey());
  }

  private void data() {
    tests.put("mb.data.sum.fhc", c -> sums(c, MiniBoone.search("mb2020_fhc")));
    tests.put("mb.data.sum.rhc", c -> sums(c, MiniBoone.search("mb2020_rhc")));
    tests.put("mb.data.sum.2018", c -> sums(c, MiniBoone.search("mb2018_fhc")));
    tests.put("mb.2d.sums", MiniBooneReferenceTest::planeSums);
    tests.put("mb.2d.forward_fraction", MiniBooneReferenceTest::forwardFraction);
    tests.put("mb.lsnd.fhc", c -> c.isCloseTo(events().expected(LSND, LOW, HIGH)));
    tests.put("mb.lsnd.rhc", c -> c.isCloseTo(migration().expected(LSND, LOW, HIGH)));
  }

  private void chi2() {
    tests.put("mb.chi2.null.fhc", c -> c.isCloseTo(fhc().chi2Null()));
    tests.put("mb.chi2.null.rhc", c -> c.isCloseTo(rhc().chi2Null()));
    tests.put("mb.chi2.null.combined", c -> c.isCloseTo(combined().chi2Null()));
    tests.put("mb.chi2.test.fhc", c -> c.isCloseTo(fhc().chi2(c.inputs("signal"))));
    tests.put("mb.chi2.test.rhc", c -> c.isCloseTo(rhc().chi2(c.inputs("signal"))));
    tests.put(
        "mb.chi2.test.combined",
        c -> {
          DoubleStream first = DoubleStream.of(c.inputs("signal_fhc"));
          DoubleStream second = DoubleStream.of(c.inputs("signal_rhc"));
          c.isCloseTo(combined().chi2(DoubleStream.concat(first, second).toArray()));
        });
  }

  private void fits() {
    tests.put(
        "mb.fit.norm.fhc",
        c -> {
          Scale scale = fhc().bestScale(c.inputs("shape"));
          c.isCloseTo("a", scale.best());
          c.isCloseTo("chi2min", scale.chi2());
        });
    tests.put(
        "mb.constrained.combined",
        c -> {
          Constrained constrained = combined().constrained();
          estimate(c, "fhc", constrained.within(0, LOW, HIGH));
          estimate(c, "rhc", constrained.within(1, LOW, HIGH));
        });
  }

  private void formulas() {
    for (String id : Checks.ids("mb.enuqe.")) {
      tests.put(id, MiniBooneReferenceTest::quasiElastic);
    }
    tests.put("mb.ntargets", MiniBooneReferenceTest::targets);
    tests.put(
        "mb.fiducial_ratio",
        c -> c.isCloseTo(Targets.sphereFraction(c.input("r_fid_cm"), c.input("r_cm"))));
    tests.put(
        "mb.cherenkov.proton",
        c ->
            c.isCloseTo(
                "T_threshold_GeV",
                Cherenkov.threshold(Constants.STANDARD.protonMass(), c.input("n"))));
    tests.put("mb.kellykopp.r", MiniBooneReferenceTest::kellyKopp);
    tests.put(
        "mb.mee.13deg",
        c ->
            c.isCloseTo(
                "mee_GeV", pair(c, Math.cos(c.input("opening_deg") * Units.degree)).mass()));
  }

  private void fluxes() {
    tests.put(
        "mb.flux.integral",
        c -> {
          for (String key : c.keys()) {
            String mode = key.substring(0, 3);
            String species = key.substring(4).replace("nu", "nu_").replace("bar", "_bar");
            c.isCloseTo(key, flux("miniboone_" + mode, species).integral());
          }
        });
    tests.put("flux.integrals", MiniBooneReferenceTest::fluxIntegrals);
  }

  private static void sums(Check c, Sample search) {
    Sample window = search.within(LOW, HIGH);
    c.isCloseTo("data", window.totalObserved());
    c.isCloseTo("background", window.totalExpected());
  }

  private static void planeSums(Check c) {
    Sample all = plane().overFirst();
    c.isCloseTo("data", all.totalObserved());
    c.isCloseTo("prediction", all.totalExpected());
  }

  private static void forwardFraction(Check c) {
    Sample angle = plane().overSecond();
    Sample ahead = angle.within(0.8, 1);
    double forward = ahead.totalObserved() - ahead.totalExpected();
    double total = angle.totalObserved() - angle.totalExpected();
    c.isCloseTo("forward", forward);
    c.isCloseTo("total", total);
    c.isCloseTo("fraction", forward / total);
  }

  private static void estimate(Check c, String key, Estimate estimate) {
    c.areCloseTo(key, estimate.value(), estimate.error());
  }

  private static void quasiElastic(Check c) {
    double visible = c.input("Evis_MeV") * Units.MeV;
    double energy =
        QuasiElastic.of(Constants.STANDARD).neutrinoEnergy(visible, c.input("cos_theta"));
    c.isCloseTo(energy / Units.MeV);
  }

  private static void targets(Check c) {
    double mass = c.input("mass_t") * Units.tonne;
    c.isCloseTo(Targets.formulaUnits(mass, c.input("molar_mass_CH2"), Constants.STANDARD));
  }

  private static void kellyKopp(Check c) {
    ShowerPair pair = pair(c, c.input("cos_opening"));
    c.isCloseTo("circle1", RingCut.Variable.CIRCLE_1.of(pair));
    c.isCloseTo("circle0", RingCut.Variable.CIRCLE_0.of(pair));
    c.isCloseTo("diag", RingCut.Variable.DIAGONAL.of(pair));
  }

  private static ShowerPair pair(Check c, double cosOpening) {
    return new ShowerPair(c.input("E1_GeV"), c.input("E2_GeV"), cosOpening);
  }

  /**
   * The reference joins bin centres by straight lines, also where the table is a histogram (T2K);
   * the integral of the histogram differs by half of the outer bins, 4e-4 to 5e-4 here.
   */
  private static void fluxIntegrals(Check c) {
    for (String name : c.keys()) {
      String species = name.endsWith("rhc") ? "nu_mu_bar" : "nu_mu";
      Table table = Table.resource("fluxes/" + name + ".csv");
      double[] flux = table.column(species.replace("_", ""));
      c.isCloseTo(name, Flux.points(species, table.quantity("E"), flux).integral());
      c.isCloseTo(name, flux(name, species).integral());
    }
  }

  private static Flux flux(String name, String species) {
    return Flux.of(Table.resource("fluxes/" + name + ".csv"), species);
  }

  private static CovarianceFit fhc() {
    return new CovarianceFit(MiniBoone.single("mb2020_fhc"));
  }

  private static CovarianceFit rhc() {
    return new CovarianceFit(MiniBoone.single("mb2020_rhc"));
  }

  private static CovarianceFit combined() {
    return new CovarianceFit(MiniBoone.combined2020());
  }

  private static Plane plane() {
    return MiniBoone.plane();
  }

  private static Transmutation events() {
    return Transmutation.ofEvents(MiniBoone.table("mb2020_fhc_transmutation_ntuple"));
  }

  private static Transmutation migration() {
    return Transmutation.ofMigration(
        MiniBoone.table("mb2020_rhc_transmutation_migration"), 50 * Units.MeV);
  }
}
