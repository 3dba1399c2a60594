package io.nightjar.generate;

import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Role;
import io.nightjar.experiment.MiniBooneDetector;
import io.nightjar.generate.EventKind.Species;
import io.nightjar.generate.EventRun.Plan;
import io.nightjar.math.Estimate;
import io.nightjar.model.DarkSeesaw;
import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal;
import io.nightjar.model.ThreePortal.DarkPhoton;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.model.ThreePortal.Pair;
import io.nightjar.physics.Constants;
import io.nightjar.process.DecayTable;
import io.nightjar.process.DecayTable.Chain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.hipparchus.complex.Complex;

/**
 * Runs and blocks of events for tests of what writes them: momenta are conserved and on shell,
 * vertices follow each other, all else is arbitrary. No generator is involved, and no function that
 * platforms compute differently.
 */
public final class SampleEvents {

  private static final double RATE = 412.25;
  private static final double CROSS_SECTION = 3.1e-42; // [cm²]

  private final EventRun run;
  private final SplittableRandom random;

  private SampleEvents(EventRun run, long seed) {
    this.run = run;
    this.random = new SplittableRandom(seed);
  }

  /**
   * A run with decays in one and two steps, neutrinos and antineutrinos, nuclei and nucleons.
   *
   * @param nature of the heavy neutrinos
   */
  public static EventRun run(Nature nature, long events, boolean unweighted) {
    Spectrum spectrum = spectrum(nature);
    List<EventKind> kinds = kinds(spectrum);
    return new EventRun(
        spectrum,
        MiniBooneDetector.neutrinoMode(),
        new Plan(events, 7, unweighted, true),
        kinds,
        new Estimate(RATE, 0.5),
        CROSS_SECTION,
        List.of(
            "Widths hold decays to charged leptons only.", "A \"quoted\" note, with <a comma>"));
  }

  /** The same with two kinds only: one step after a nucleus, two steps after a bound nucleon. */
  public static EventRun small(long events, boolean unweighted) {
    EventRun all = run(Nature.DIRAC, events, unweighted);
    List<EventKind> two =
        List.of(
            kind(all, "nu_mu -> nu6, C12 coherent", 1),
            kind(all, "nu_mu_bar -> nu6, C12 neutron", 2));
    double sum = two.stream().mapToDouble(k -> k.rate().value()).sum();
    return new EventRun(
        all.spectrum(),
        all.experiment(),
        all.plan(),
        two,
        new Estimate(sum, 0.5),
        all.crossSection(),
        all.notes());
  }

  private static EventKind kind(EventRun run, String channel, int steps) {
    return run.kinds().stream()
        .filter(k -> k.channel().label().equals(channel) && k.steps() == steps)
        .findFirst()
        .orElseThrow();
  }

  private static Spectrum spectrum(Nature nature) {
    Map<Pair, Complex> vertices = new LinkedHashMap<>();
    vertices.put(new Pair("nu5", "nu6"), new Complex(0, 0.7));
    vertices.put(new Pair("nu4", "nu6"), new Complex(0.2));
    vertices.put(new Pair("nu4", "nu5"), new Complex(0, 0.5));
    vertices.put(new Pair("nu_mu", "nu6"), new Complex(5e-4));
    Map<String, Double> masses = Map.of("nu4", 0.05, "nu5", 0.15, "nu6", 0.4);
    ThreePortal point = DarkSeesaw.with(nature, new DarkPhoton(1.25, 0.02), 0.4, masses, vertices);
    return new Spectrum(point, Constants.STANDARD);
  }

  private static List<EventKind> kinds(Spectrum spectrum) {
    DecayTable decays = new DecayTable(spectrum);
    Map<String, Integer> positions = new LinkedHashMap<>();
    List<EventKind> kinds = new ArrayList<>();
    List<Channel> channels =
        Channel.of(spectrum, MiniBooneDetector.neutrinoMode()).stream()
            .filter(c -> c.projectile().startsWith("nu_mu"))
            .toList();
    for (Channel channel : channels) {
      for (Chain chain : decays.chains(channel.upscattered())) {
        boolean pairs = chain.steps().stream().allMatch(d -> d.pair().isPresent());
        if (pairs && chain.steps().size() <= 2) {
          int position = positions.merge(channel.target().regime().name(), 1, Integer::sum);
          kinds.add(
              EventKind.of(
                  position, channel, chain, spectrum, new Estimate(kinds.size() + 1, 0.1)));
        }
      }
    }
    return distinct(kinds);
  }

  /** Protons and neutrons share the numbers of elastic scattering, so count those together. */
  private static List<EventKind> distinct(List<EventKind> kinds) {
    double sum = kinds.stream().mapToDouble(k -> k.rate().value()).sum();
    List<EventKind> renumbered = new ArrayList<>();
    int coherent = 150;
    int elastic = 250;
    for (EventKind k : kinds) {
      int id = k.id() < 200 ? coherent++ : elastic++;
      Estimate rate = k.rate().times(RATE / sum);
      renumbered.add(new EventKind(id, k.channel(), k.chain(), k.species(), rate));
    }
    return renumbered;
  }

  /** Events of a run. */
  public static EventBlock block(EventRun run, long first, int size, long seed) {
    EventBlock block = new EventBlock();
    block.first = first;
    block.size = size;
    SampleEvents sample = new SampleEvents(run, seed);
    for (int i = 0; i < size; i++) {
      sample.fill(block, i);
    }
    return block;
  }

  private void fill(EventBlock block, int i) {
    int kind = random.nextInt(run.kinds().size());
    EventKind k = run.kinds().get(kind);
    block.kind[i] = kind;
    double mean = run.rate().value() / run.plan().events();
    block.weight[i] = run.plan().unweighted() ? mean : mean * 2 * random.nextDouble();
    block.helicity[i] = random.nextBoolean() ? 1 : -1;
    scatter(block, i, k);
    decay(block, i, k);
    places(block, i, k);
    block.visible[i] = random.nextDouble();
    block.cosTheta[i] = random.nextInt(4) == 0 ? Double.NaN : random.nextDouble(-1, 1);
    block.neutrinoEnergy[i] = random.nextInt(4) == 0 ? Double.NaN : random.nextDouble();
    block.selected[i] = random.nextBoolean();
  }

  private void scatter(EventBlock block, int i, EventKind kind) {
    double M = kind.of(Role.TARGET).orElseThrow().mass();
    double m = kind.of(Role.UPSCATTERED).orElseThrow().mass();
    double threshold = m * (m + 2 * M) / (2 * M);
    double E = threshold * (1.05 + 3 * random.nextDouble());
    double[] projectile = {E, 0, 0, E};
    double[] target = {M, 0, 0, 0};
    double[] total = {E + M, 0, 0, E};
    double[][] out = twoBody(total, Math.sqrt(M * (M + 2 * E)), m, M);
    put(block, i, Role.PROJECTILE, projectile);
    put(block, i, Role.TARGET, target);
    put(block, i, Role.UPSCATTERED, out[0]);
    put(block, i, Role.RECOIL, out[1]);
    block.q2[i] = 2 * M * Math.max(0, out[1][0] - M);
  }

  private void decay(EventBlock block, int i, EventKind kind) {
    boolean cascade = kind.steps() > 1;
    Role after = cascade ? Role.INTERMEDIATE : Role.DAUGHTER;
    pair(block, i, kind, Role.UPSCATTERED, Role.LEPTON_MINUS, Role.LEPTON_PLUS, after);
    if (cascade) {
      pair(
          block,
          i,
          kind,
          Role.INTERMEDIATE,
          Role.LEPTON_MINUS_2,
          Role.LEPTON_PLUS_2,
          Role.DAUGHTER);
    }
  }

  private void pair(
      EventBlock block, int i, EventKind kind, Role parent, Role minus, Role plus, Role after) {
    double mass = kind.of(parent).map(Species::mass).orElseThrow();
    double left = kind.of(after).map(Species::mass).orElseThrow();
    double lepton = kind.of(minus).map(Species::mass).orElseThrow();
    double pairMass = 2 * lepton + (mass - left - 2 * lepton) * random.nextDouble();
    double[][] first = twoBody(get(block, i, parent), mass, pairMass, left);
    double[][] second = twoBody(first[0], pairMass, lepton, lepton);
    put(block, i, minus, second[0]);
    put(block, i, plus, second[1]);
    put(block, i, after, first[1]);
  }

  private void places(EventBlock block, int i, EventKind kind) {
    for (int axis = 0; axis < 4; axis++) {
      block.vertex[axis][i] = random.nextDouble(-300, 300);
    }
    fly(block, i, block.vertex, Role.UPSCATTERED, block.decay);
    if (kind.steps() > 1) {
      fly(block, i, block.decay, Role.INTERMEDIATE, block.decay2);
    }
  }

  private void fly(EventBlock block, int i, double[][] from, Role role, double[][] to) {
    double time = -StrictMath.log(random.nextDouble());
    double[] p = get(block, i, role);
    double c = run.spectrum().constants().lightSpeed();
    for (int axis = 0; axis < 3; axis++) {
      to[axis][i] = from[axis][i] + p[axis + 1] / p[0] * c * time;
    }
    to[3][i] = from[3][i] + time;
  }

  /** Isotropic decay in the frame of the parent, E and momentum in the laboratory. */
  private double[][] twoBody(double[] parent, double mass, double m1, double m2) {
    double E1 = (mass * mass + m1 * m1 - m2 * m2) / (2 * mass);
    double excess = (mass - m1 - m2) * (mass + m1 + m2) * (mass - m1 + m2) * (mass + m1 - m2);
    double p = Math.sqrt(Math.max(0, excess)) / (2 * mass);
    double cos = random.nextDouble(-1, 1);
    double phi = random.nextDouble(2 * Math.PI);
    double across = p * Math.sqrt((1 - cos) * (1 + cos));
    double[] one = {E1, across * StrictMath.cos(phi), across * StrictMath.sin(phi), p * cos};
    double[] two = {mass - E1, -one[1], -one[2], -one[3]};
    return new double[][] {boost(one, parent, mass), boost(two, parent, mass)};
  }

  private static double[] boost(double[] v, double[] parent, double mass) {
    double dot = v[1] * parent[1] + v[2] * parent[2] + v[3] * parent[3];
    double E = (v[0] * parent[0] + dot) / mass;
    double factor = (E + v[0]) / (parent[0] + mass);
    return new double[] {
      E, v[1] + factor * parent[1], v[2] + factor * parent[2], v[3] + factor * parent[3]
    };
  }

  private static double[] get(EventBlock block, int i, Role role) {
    Particles p = block.of(role);
    return new double[] {p.E[i], p.px[i], p.py[i], p.pz[i]};
  }

  private static void put(EventBlock block, int i, Role role, double[] v) {
    Particles p = block.of(role);
    p.E[i] = v[0];
    p.px[i] = v[1];
    p.py[i] = v[2];
    p.pz[i] = v[3];
  }
}
