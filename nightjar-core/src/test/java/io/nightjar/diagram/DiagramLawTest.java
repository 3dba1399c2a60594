package io.nightjar.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightjar.diagram.Diagram.Kind;
import io.nightjar.diagram.Diagram.Line;
import io.nightjar.diagram.Diagrams.Entry;
import io.nightjar.event.Draws;
import io.nightjar.model.DarkSeesaw;
import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal;
import io.nightjar.model.ThreePortal.DarkPhoton;
import io.nightjar.model.ThreePortal.DarkScalar;
import io.nightjar.model.ThreePortal.HeavyNeutrino;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.model.ThreePortal.Pair;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Nucleus;
import io.nightjar.process.DecayTable;
import io.nightjar.process.Regime;
import io.nightjar.process.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every diagram of every process obeys, for the benchmark and random points. */
@Tag("law")
class DiagramLawTest {

  private static final long SEED = 2718;
  private static final int POINTS = 20;
  private static final List<Target> TARGETS =
      List.of(
          new Target(Nucleus.of("C12"), Regime.COHERENT),
          new Target(Nucleus.of("H1"), Regime.PROTON),
          new Target(Nucleus.of("Ar40"), Regime.NEUTRON));

  static Stream<ThreePortal> points() {
    Stream<ThreePortal> random =
        IntStream.range(0, POINTS).mapToObj(trial -> random(new Draws(SEED, trial)));
    return Stream.concat(Stream.of(DarkSeesaw.point()), random);
  }

  /** Masses from below the electron pair to above mesons, all vertices and mixings or only some. */
  private static ThreePortal random(Draws draws) {
    SortedMap<String, HeavyNeutrino> heavy = new TreeMap<>();
    double mass = draws.logBetween(0.001, 0.3);
    for (String name : List.of("nu4", "nu5", "nu6")) {
      Map<String, Complex> mixing = new TreeMap<>();
      for (String flavour : List.of("e", "mu", "tau")) {
        if (draws.unit() < 0.6) {
          mixing.put(flavour, draws.complex().multiply(1e-2));
        }
      }
      heavy.put(name, new HeavyNeutrino(mass, mixing));
      mass += draws.logBetween(0.005, 1.5);
    }
    Map<Pair, Complex> vertices = new LinkedHashMap<>();
    vertices.put(new Pair("nu5", "nu4"), draws.complex());
    vertices.put(new Pair("nu6", "nu4"), draws.complex());
    if (draws.unit() < 0.5) {
      vertices.put(new Pair("nu6", "nu5"), draws.complex());
    }
    return new ThreePortal(
        "random",
        draws.unit() < 0.5 ? Nature.MAJORANA : Nature.DIRAC,
        new DarkPhoton(draws.logBetween(0.02, 3), draws.logBetween(1e-5, 0.03)),
        draws.logBetween(1e-3, 0.5),
        Optional.of(new DarkScalar(draws.logBetween(0.05, 6), draws.logBetween(1e-5, 1e-2))),
        heavy,
        vertices,
        Map.of(new Pair("nu4", "nu4"), draws.complex(), new Pair("nu5", "nu4"), draws.complex()));
  }

  @ParameterizedTest
  @MethodSource("points")
  void everyDiagramIsOne(ThreePortal point) {
    Spectrum spectrum = new Spectrum(point, Constants.STANDARD);
    Diagrams diagrams = new Diagrams(spectrum, new DecayTable(spectrum));
    for (Target target : TARGETS) {
      List<Entry> all = diagrams.all(target);
      assertThat(all).hasSizeGreaterThan(20);
      for (Entry entry : all) {
        check(entry.diagram(), spectrum.isMajorana());
        assertThat(entry.share()).as(entry.diagram().name()).isBetween(0.0, 1 + 1e-12);
      }
      assertThat(all).extracting(e -> e.diagram().name()).doesNotHaveDuplicates();
    }
  }

  private static void check(Diagram diagram, boolean majorana) {
    for (int v = 0; v < diagram.vertices().size(); v++) {
      String where = "%s, vertex %d: %s".formatted(diagram.name(), v, at(diagram, v));
      int lines = at(diagram, v).size();
      boolean blob = diagram.vertices().get(v).blob();
      assertThat(lines).as(where).isGreaterThanOrEqualTo(blob ? 2 : 3);
      assertThat(sum(diagram, v, DiagramLawTest::charge)).as("charge of " + where).isZero();
      assertThat(sum(diagram, v, DiagramLawTest::baryon)).as("quarks of " + where).isZero();
      int leptons = sum(diagram, v, DiagramLawTest::lepton);
      assertThat(majorana ? leptons % 2 : leptons).as("leptons of " + where).isZero();
      boolean named = !diagram.vertices().get(v).coupling().isEmpty();
      assertThat(named || blob).as(where).isTrue();
    }
    assertThat(reached(diagram)).as(diagram.name()).hasSize(diagram.vertices().size());
    assertThat(bare(diagram.incoming())).as(diagram.name()).isEqualTo(expected(diagram, 0));
    assertThat(bare(diagram.outgoing())).as(diagram.name()).isEqualTo(expected(diagram, 1));
    assertThat(diagram.lines())
        .as(diagram.name())
        .allMatch(line ->
            line.isIncoming()
                || !line.particle().startsWith("nu")
                || (line.kind() == Kind.MAJORANA) == majorana);
  }

  private static List<Line> at(Diagram diagram, int vertex) {
    return diagram.lines().stream().filter(l -> l.from() == vertex || l.to() == vertex).toList();
  }

  /** What comes less what goes. */
  private static int sum(Diagram diagram, int vertex, ToIntFunction<Line> number) {
    return at(diagram, vertex).stream()
        .mapToInt(line -> (line.to() == vertex ? 1 : -1) * number.applyAsInt(line))
        .sum();
  }

  /** In thirds of e; of a nucleus its protons. */
  private static int charge(Line line) {
    String name = line.particle();
    int sign = name.endsWith("_bar") ? -1 : 1;
    return switch (name.replace("_bar", "")) {
      case "t", "c", "u" -> 2 * sign;
      case "d", "s", "b" -> -sign;
      case "p" -> 3;
      case "C12" -> 18;
      default -> name.endsWith("+") ? 3 : name.endsWith("-") ? -3 : 0;
    };
  }

  private static int lepton(Line line) {
    boolean lepton = line.particle().matches("(nu.*|e|mu|tau)[-+]?");
    boolean anti = line.particle().matches(".*(_bar|\\+)");
    assertThat(line.antiparticle() && lepton).isEqualTo(anti && lepton);
    return !lepton ? 0 : anti ? -1 : 1;
  }

  private static int baryon(Line line) {
    String name = line.particle();
    boolean anti = name.endsWith("_bar");
    return name.matches("[udscbtq](_bar)?") ? (anti ? -1 : 1) : 0;
  }

  /** Vertices to which something from outside leads, and from each of which something leads out. */
  private static TreeSet<Integer> reached(Diagram diagram) {
    TreeSet<Integer> forward = new TreeSet<>();
    TreeSet<Integer> backward = new TreeSet<>();
    for (int pass = 0; pass <= diagram.vertices().size(); pass++) {
      for (Line line : diagram.lines()) {
        boolean fed = line.isIncoming() || forward.contains(line.from());
        if (fed && !line.isOutgoing()) {
          forward.add(line.to());
        }
        boolean drained = line.isOutgoing() || backward.contains(line.to());
        if (drained && !line.isIncoming()) {
          backward.add(line.from());
        }
      }
    }
    forward.retainAll(backward);
    return forward;
  }

  /** Particles that come in (0) or go out (1), as the name of the process has them. */
  private static List<String> expected(Diagram diagram, int side) {
    if (diagram.name().contains(" by ")) {
      String lepton = diagram.name().replaceAll("a-(\\w+) by .*", "$1");
      return side == 0 ? bare(List.of(lepton, "gamma")) : List.of(lepton);
    }
    String[] reactions = diagram.name().split(", ");
    String[] sides = reactions[0].split(" -> ");
    List<String> left = new ArrayList<>(List.of(sides[1].split(" ")));
    for (String reaction : List.of(reactions).subList(1, reactions.length)) {
      String[] steps = reaction.split(" -> ");
      String decaying = steps[0];
      for (String products : List.of(steps).subList(1, steps.length)) {
        boolean there = left.remove(decaying) || left.remove(decaying + "_bar");
        assertThat(there).as(diagram.name()).isTrue();
        left.addAll(List.of(products.split(" ")));
        decaying = products.split(" ")[0];
      }
    }
    return bare(side == 0 ? List.of(sides[0].split(" ")) : left);
  }

  /** Sorted, without charges and bars; hadrons as a pair of quarks. */
  private static List<String> bare(List<String> names) {
    return names.stream()
        .map(name -> name.replaceAll("([-+]|_bar)$", ""))
        .flatMap(name -> name.equals("hadrons") ? Stream.of("q", "q") : Stream.of(name))
        .sorted()
        .toList();
  }
}
