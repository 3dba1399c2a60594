package io.nightjar.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.event.EventBatch;
import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Lattice;
import io.nightjar.event.Uniforms;
import io.nightjar.experiment.Box;
import io.nightjar.experiment.Cylinder;
import io.nightjar.experiment.Detector;
import io.nightjar.experiment.Detector.Counted;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.MiniBooneDetector;
import io.nightjar.experiment.Pieces;
import io.nightjar.experiment.Point;
import io.nightjar.experiment.Region;
import io.nightjar.experiment.Shape;
import io.nightjar.experiment.Sphere;
import io.nightjar.generate.Generator.Plan;
import io.nightjar.generate.Generator.Progress;
import io.nightjar.math.Estimate;
import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal.DarkPhoton;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.physics.Constants;
import io.nightjar.process.DecayTable;
import io.nightjar.process.DecayTable.Chain;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Heavy neutrinos from other matter than that in which they decay. False alarms: 6e-5 each. */
class RegionLawTest {

  private static final double MASS = 0.2;
  private static final double D = MiniBooneDetector.DISTANCE;
  private static final long EVENTS = 1 << 13;
  private static final int VERTICES = 64;

  /** Flies some ten metres. */
  private static final Spectrum LONG_LIVED = spectrum();

  private static Spectrum spectrum() {
    return Points.single(Nature.MAJORANA, new DarkPhoton(1.25, 0.1), MASS, 1e-3);
  }

  private static Region region(String name, Shape shape) {
    return new Region(name, shape, MiniBooneDetector.material());
  }

  private static Experiment experiment(Shape volume, Pieces fiducial, Region... upstream) {
    Counted counted = fiducial.areInside(volume) ? Counted.VOLUME : Counted.FIDUCIAL;
    OptionalDouble anywhere = OptionalDouble.empty();
    Detector detector =
        new Detector(region("", volume), fiducial, List.of(upstream), counted, D, anywhere);
    return MiniBooneDetector.withDetector(detector, 1);
  }

  /** A box and a chamber, dirt in front of them. */
  private static Experiment named(String name) {
    Region near = region("dirt", new Box(600, 500, 400, new Point(50, 0, -450)));
    Region far = region("dirt", new Cylinder(300, 1000, new Point(0, 0, -5000)));
    Shape box = new Box(200, 300, 400, Point.ORIGIN);
    return switch (name) {
      case "box" -> experiment(box, Pieces.of(new Cylinder(90, 300, Point.ORIGIN)), near);
      case "far" -> experiment(box, Pieces.of(box), far);
      case "sphere" ->
          experiment(
              new Sphere(300),
              Pieces.of(new Sphere(250)),
              region("dirt", new Sphere(200, new Point(0, 100, -550))));
      default -> experiment(box, Pieces.of(chamber(280), chamber(500)), near);
    };
  }

  private static Shape chamber(double z) {
    return new Box(196, 170, 100, new Point(0, 20, z));
  }

  private static Source source(Experiment experiment, String region, double ctau) {
    String place = region.isEmpty() ? "" : " in " + region;
    Channel channel = Sources.channel(LONG_LIVED, experiment, "nu_mu -> nu4, C12 coherent" + place);
    Chain chain = new DecayTable(LONG_LIVED).chains("nu4").get(0);
    return Sources.of(channel, chain, ctau);
  }

  private static Estimate observed(Source source, Experiment experiment) {
    double[] sums = new double[Sources.REPLICATES];
    Observer observer = new Observer(experiment, Constants.STANDARD, 1);
    double[][] u = new double[Uniforms.MAX_DIMENSIONS][EventBatch.SIZE];
    EventBatch batch = new EventBatch(1);
    int free = Source.kinematicDimensions(1) + 1;
    for (int r = 0; r < sums.length; r++) {
      Lattice lattice = new Lattice(9, r);
      for (long first = 0; first < EVENTS; first += EventBatch.SIZE) {
        source.fill(lattice, first, EventBatch.SIZE, observer.longestFlight(source), u, batch);
        observer.observe(source, batch, lattice, first, free, new Tally(experiment));
        sums[r] += Arrays.stream(batch.weight).sum() / EVENTS;
      }
    }
    return Sources.estimate(sums);
  }

  /** Vertices, azimuths and flights drawn one by one. */
  private static Estimate bruteForce(Source source, Detector detector, double ctau) {
    double[] sums = new double[Sources.REPLICATES];
    Region region = detector.region(source.channel().region());
    double share = detector.countedVolume() / detector.fiducial().volume();
    double density = region.density(D);
    for (int r = 0; r < sums.length; r++) {
      int replicate = r;
      long[] event = new long[1];
      Sources.each(
          source,
          new Lattice(10, r),
          EVENTS,
          b -> {
            for (int i = 0; i < b.size; i++) {
              Draws draws = new Draws(77 + replicate, event[0]++);
              for (int k = 0; k < VERTICES; k++) {
                double inside = inside(b.neutrino[0], i, ctau, draws, region, detector);
                double weight = region.isDetector() ? inside : inside / density;
                sums[replicate] += weight * share * b.weight[i] / VERTICES / EVENTS;
              }
            }
          });
    }
    return Sources.estimate(sums);
  }

  /** Density of neutrinos at the vertex if the decay is in the fiducial volume, else 0. */
  private static double inside(
      Particles N, int i, double ctau, Draws draws, Region region, Detector detector) {
    double[] x = vertex(region.shape(), draws);
    double phi = 2 * Math.PI * draws.unit();
    double per = -Math.log(draws.unit()) * ctau / MASS;
    double px = N.px[i] * Math.cos(phi) - N.py[i] * Math.sin(phi);
    double py = N.px[i] * Math.sin(phi) + N.py[i] * Math.cos(phi);
    boolean hit =
        detector.fiducial().contains(x[0] + per * px, x[1] + per * py, x[2] + per * N.pz[i]);
    return !hit ? 0 : region.isDetector() ? 1 : Region.densityAt(x[2], D);
  }

  private static double[] vertex(Shape shape, Draws draws) {
    Point c = shape.centre();
    double h = shape.halfDiameter();
    while (true) {
      double x = c.x() + draws.between(-h, h);
      double y = c.y() + draws.between(-h, h);
      double z = c.z() + draws.between(-h, h);
      if (shape.contains(x, y, z)) {
        return new double[] {x, y, z};
      }
    }
  }

  private static void agree(Estimate a, Estimate b, double most) {
    assertThat(b.error()).as("error of %s", b).isLessThan(most * b.value());
    assertThat(a.error()).as("error of %s", a).isLessThan(most * a.value());
    assertThat(a.value()).isCloseTo(b.value(), within(4 * Math.hypot(a.error(), b.error())));
  }

  /** Tracing back against drawing forward, for the detector itself and for what is upstream. */
  @ParameterizedTest
  @Tag("statistical")
  @CsvSource({
    "box, dirt, 30",
    "box, dirt, 3000",
    "box, '', 1",
    "box, '', 1000",
    "sphere, dirt, 100",
    "chambers, dirt, 300",
    "chambers, '', 100",
    "far, dirt, 1000"
  })
  void tracingBackIsDrawingForward(String name, String region, double ctau) {
    Experiment experiment = named(name);
    Source source = source(experiment, region, ctau);
    agree(observed(source, experiment), bruteForce(source, experiment.detector(), ctau), 0.06);
  }

  /** Decays here and there are decays in both; those anywhere are all. */
  @Test
  @Tag("law")
  void placesAddUp() {
    Shape box = new Box(200, 300, 400, Point.ORIGIN);
    Region dirt = region("dirt", new Box(600, 500, 400, new Point(50, 0, -450)));
    Estimate sum = Estimate.ZERO;
    for (Pieces pieces : List.of(Pieces.of(chamber(280)), Pieces.of(chamber(500)))) {
      Experiment experiment = experiment(box, pieces, dirt);
      sum = sum.plus(observed(source(experiment, "dirt", 300), experiment));
    }
    Experiment both = named("chambers");
    agree(observed(source(both, "dirt", 300), both), sum, 0.02);
    Experiment everywhere = experiment(box, Pieces.of(new Sphere(1600)), dirt);
    Source prompt = source(everywhere, "dirt", 30);
    double[] all = new double[1];
    Sources.each(
        prompt,
        new Lattice(3, 0),
        EVENTS,
        b -> all[0] += Arrays.stream(b.weight).limit(b.size).sum() / EVENTS);
    Estimate seen = observed(prompt, everywhere);
    assertThat(seen.value()).isCloseTo(all[0], within(4 * seen.error() + 1e-3 * all[0]));
    assertThat(seen.error()).isLessThan(0.06 * all[0]);
  }

  /**
   * Isotropic and long-lived neutrinos of a small sphere of radius a in another one of radius b, d
   * away: V_b/(4π d² λ)(1 + (a² + b²)/(5d²)), the next term being below 0.002.
   */
  @Test
  @Tag("law")
  void farSpheresSeeTheirSolidAngle() {
    double a = 300;
    double b = 100;
    double d = 1200;
    double ctau = 1e9;
    Experiment experiment =
        experiment(
            new Sphere(b),
            Pieces.of(new Sphere(b)),
            region("dirt", new Sphere(a, new Point(0, 0, -d))));
    Source source = source(experiment, "dirt", ctau);
    Containment containment = new Containment(experiment.detector(), EventBatch.SIZE);
    EventBatch batch = new EventBatch(1);
    double[] sums = new double[Sources.REPLICATES];
    int batches = 64;
    for (int r = 0; r < sums.length; r++) {
      Lattice lattice = new Lattice(11, r);
      for (int k = 0; k < batches; k++) {
        long first = (long) k * EventBatch.SIZE;
        isotropic(batch, lattice, first);
        containment.contain(source, batch, lattice, first, 2, 5);
        sums[r] += Arrays.stream(batch.weight).sum() / (batches * EventBatch.SIZE);
      }
    }
    double V = new Sphere(b).volume();
    double flux = Region.densityAt(-d, D) / experiment.detector().region("dirt").density(D);
    double expected =
        flux * V / (4 * Math.PI * d * d * ctau / MASS) * (1 + (a * a + b * b) / (5 * d * d));
    Estimate share = Sources.estimate(sums);
    assertThat(share.error()).isLessThan(0.01 * expected);
    assertThat(share.value()).isCloseTo(expected, within(4 * share.error() + 0.004 * expected));
  }

  private static void isotropic(EventBatch batch, Lattice lattice, long first) {
    Particles p = batch.neutrino[0];
    batch.size = EventBatch.SIZE;
    Arrays.fill(batch.weight, 1);
    lattice.fill(first, batch.size, 0, p.px);
    lattice.fill(first, batch.size, 1, p.py);
    for (int i = 0; i < batch.size; i++) {
      double cos = 2 * p.px[i] - 1;
      double phi = 2 * Math.PI * p.py[i];
      double across = Math.sqrt(1 - cos * cos);
      p.px[i] = across * Math.cos(phi);
      p.py[i] = across * Math.sin(phi);
      p.pz[i] = cos;
    }
  }

  /** Rates of quadratures are those of samples, in every region. */
  @Test
  @Tag("law")
  void quadratureIsMonteCarlo() {
    Experiment experiment = named("box");
    SourceList list =
        new SourceList(
            LONG_LIVED,
            new DecayTable(LONG_LIVED),
            experiment,
            new SourceList.Plan(SourceList::isElectronic, 1e-3, false, false));
    assertThat(list.sources()).anyMatch(s -> s.channel().region().equals("dirt"));
    for (Source source : list.sources()) {
      double[] sum = new double[1];
      Sources.each(
          source,
          new Lattice(12, 0),
          EVENTS,
          b -> sum[0] += Arrays.stream(b.weight).limit(b.size).sum() / EVENTS);
      double rate = Rate.of(source.channel()).events().value() * source.chain().probability();
      assertThat(sum[0]).as(source.channel().label()).isCloseTo(rate, within(5e-3 * rate));
    }
  }

  private static Prediction predict(Experiment experiment) throws InterruptedException {
    Plan plan = new Plan(1e-9, List.of(), 1, 2, 1 << 14);
    return new Generator(LONG_LIVED, new DecayTable(LONG_LIVED), experiment)
        .predict(plan, Progress.NONE);
  }

  @Test
  @Tag("law")
  void twiceTheFluxTwiceTheRate() throws InterruptedException {
    Detector detector = named("chambers").detector();
    double one = predict(MiniBooneDetector.withDetector(detector, 1)).selected(0).value();
    double two = predict(MiniBooneDetector.withDetector(detector, 2)).selected(0).value();
    assertThat(one).isPositive();
    assertThat(two).isCloseTo(2 * one, within(1e-9 * one));
  }

  /** Turning all by a right angle around the beam changes nothing, nor does any for a cylinder. */
  @Test
  @Tag("law")
  void turnedAroundTheBeam() throws InterruptedException {
    Shape volume = new Cylinder(200, 400, Point.ORIGIN);
    Pieces fiducial = Pieces.of(new Cylinder(150, 300, Point.ORIGIN));
    Prediction one =
        predict(
            experiment(
                volume, fiducial, region("dirt", new Box(600, 300, 400, new Point(200, 0, -450)))));
    Prediction other =
        predict(
            experiment(
                volume,
                fiducial,
                region("dirt", new Box(300, 600, 400, new Point(0, -200, -450)))));
    agree(one.selected(0), other.selected(0), 0.02);
  }

  /** Selected events of files are those of predictions. */
  @ParameterizedTest
  @Tag("law")
  @CsvSource({"box, false", "box, true", "sphere, true", "chambers, true", "near, false"})
  void eventsAreThosePredicted(String name, boolean contained) throws InterruptedException {
    Experiment experiment = name.equals("near") ? near() : named(name);
    EventRun.Plan plan = new EventRun.Plan(1 << 19, 1, false, contained);
    Events events = new Events(LONG_LIVED, new DecayTable(LONG_LIVED), experiment, plan);
    double[] sums = new double[4];
    Runs.each(
        events,
        block -> {
          for (int i = 0; i < block.size; i++) {
            double w = block.selected[i] ? block.weight[i] : 0;
            boolean dirt = !events.run().kinds().get(block.kind[i]).channel().region().isEmpty();
            sums[0] += w;
            sums[1] += w * w;
            sums[2] += dirt ? w : 0;
          }
        });
    Estimate selected = new Estimate(sums[0], Math.sqrt(sums[1]));
    agree(selected, predict(experiment).selected(0), 0.04);
    assertThat(sums[2] > 0).isEqualTo(!name.equals("near"));
  }

  /** Counts decays less than a metre from the vertex. */
  private static Experiment near() {
    Shape box = new Box(200, 300, 400, Point.ORIGIN);
    Detector detector =
        new Detector(
            region("", box),
            Pieces.of(new Cylinder(90, 300, Point.ORIGIN)),
            List.of(),
            Counted.FIDUCIAL,
            D,
            OptionalDouble.of(100));
    return MiniBooneDetector.withDetector(detector, 1);
  }
}
