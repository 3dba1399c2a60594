package io.nightjar.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Role;
import io.nightjar.generate.EventRun.Plan;
import io.nightjar.generate.Generator.Progress;
import io.nightjar.model.Spectrum;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every event whatever the physics. */
@Tag("law")
class EventsLawTest {

  /** On shell and conserved in the sense of the conventions: relative to E² and to total energy. */
  private static final double EXACT = 1e-12;

  private static final double LIGHT = 29.9792458;

  static Stream<String> points() {
    return Points.all().keySet().stream();
  }

  /** More than a million events altogether. */
  @ParameterizedTest
  @MethodSource("points")
  void momentumIsConservedAndParticlesAreOnShell(String name) {
    for (boolean contained : List.of(false, true)) {
      Events events = Runs.of(Points.named(name), new Plan(100_000, 11, !contained, contained));
      Runs.each(
          events,
          block -> {
            for (int i = 0; i < block.size; i++) {
              EventKind kind = events.run().kinds().get(block.kind[i]);
              demandConserved(kind, block, i);
              demandOnShell(kind, block, i);
              demandCausal(kind, block, i);
            }
          });
    }
  }

  private static void demandConserved(EventKind kind, EventBlock block, int i) {
    demandBalance(
        block, i, List.of(Role.PROJECTILE, Role.TARGET), List.of(Role.UPSCATTERED, Role.RECOIL));
    boolean cascade = kind.steps() > 1;
    Role after = cascade ? Role.INTERMEDIATE : Role.DAUGHTER;
    demandBalance(
        block, i, List.of(Role.UPSCATTERED), List.of(Role.LEPTON_MINUS, Role.LEPTON_PLUS, after));
    if (cascade) {
      demandBalance(
          block,
          i,
          List.of(Role.INTERMEDIATE),
          List.of(Role.LEPTON_MINUS_2, Role.LEPTON_PLUS_2, Role.DAUGHTER));
    }
  }

  private static void demandBalance(EventBlock block, int i, List<Role> before, List<Role> after) {
    double[] sum = new double[4];
    double energy = 0;
    for (Role role : before) {
      energy += add(sum, block.of(role), i, 1);
    }
    for (Role role : after) {
      add(sum, block.of(role), i, -1);
    }
    for (double component : sum) {
      if (!(Math.abs(component) <= EXACT * energy)) {
        throw new AssertionError(
            "event %d: %s does not balance %s: %s of %s GeV"
                .formatted(block.first + i, before, after, Arrays.toString(sum), energy));
      }
    }
  }

  private static double add(double[] sum, Particles p, int i, int sign) {
    sum[0] += sign * p.E[i];
    sum[1] += sign * p.px[i];
    sum[2] += sign * p.py[i];
    sum[3] += sign * p.pz[i];
    return p.E[i];
  }

  private static void demandOnShell(EventKind kind, EventBlock block, int i) {
    kind.species()
        .forEach((role, species) -> {
          Particles p = block.of(role);
          double E = p.E[i];
          double p2 = p.px[i] * p.px[i] + p.py[i] * p.py[i] + p.pz[i] * p.pz[i];
          double off = E * E - p2 - species.mass() * species.mass();
          if (!(Math.abs(off) <= EXACT * E * E && E >= species.mass() * (1 - EXACT))) {
            throw new AssertionError(
                "event %d: %s of %s GeV is off its shell by %s GeV^2"
                    .formatted(block.first + i, role, E, off));
          }
        });
  }

  private static void demandCausal(EventKind kind, EventBlock block, int i) {
    double[] vertex = at(block.vertex, i);
    double[] decay = at(block.decay, i);
    boolean inside = Runs.EXPERIMENT.volume().contains(vertex[0], vertex[1], vertex[2]);
    double rounding = 1e-12 * (1 + Math.abs(vertex[3]));
    assertThat(inside && Math.abs(vertex[3] - vertex[2] / LIGHT) <= rounding).isTrue();
    demandFlight(vertex, decay, block.of(Role.UPSCATTERED), i);
    if (kind.steps() > 1) {
      demandFlight(decay, at(block.decay2, i), block.of(Role.INTERMEDIATE), i);
    }
  }

  /** Along the momentum, forward in time, with the velocity p/E. */
  private static void demandFlight(double[] from, double[] to, Particles p, int i) {
    double t = to[3] - from[3];
    double[] momentum = {p.px[i], p.py[i], p.pz[i]};
    double scale = 1;
    for (int d = 0; d < 3; d++) {
      scale = Math.max(scale, Math.max(Math.abs(from[d]), Math.abs(to[d])));
    }
    for (int d = 0; d < 3; d++) {
      double way = LIGHT * t * momentum[d] / p.E[i];
      if (!(t >= 0 && Math.abs(to[d] - from[d] - way) <= 1e-12 * scale)) {
        throw new AssertionError(
            "flight from %s to %s with %s"
                .formatted(Arrays.toString(from), Arrays.toString(to), Arrays.toString(momentum)));
      }
    }
  }

  private static double[] at(double[][] columns, int i) {
    return new double[] {columns[0][i], columns[1][i], columns[2][i], columns[3][i]};
  }

  @ParameterizedTest
  @MethodSource("points")
  void chargesAreConserved(String name) {
    for (EventKind kind : Runs.of(Points.named(name), new Plan(1, 1, true, false)).run().kinds()) {
      assertThat(kind.of(Role.TARGET)).isEqualTo(kind.of(Role.RECOIL));
      assertThat(pdg(kind, Role.LEPTON_MINUS)).isPositive();
      assertThat(pdg(kind, Role.LEPTON_PLUS)).isEqualTo(-pdg(kind, Role.LEPTON_MINUS));
      boolean anti = pdg(kind, Role.PROJECTILE) < 0;
      boolean carried = anti && !Points.named(name).isMajorana();
      assertThat(pdg(kind, Role.UPSCATTERED) < 0).isEqualTo(carried);
      assertThat(pdg(kind, Role.DAUGHTER) < 0).isEqualTo(carried);
    }
  }

  private static int pdg(EventKind kind, Role role) {
    return kind.of(role).orElseThrow().pdg();
  }

  /** Two blocks and a piece; 3000 is no multiple of anything. */
  @ParameterizedTest
  @CsvSource({"2, 2048", "3, 512", "7, 3000", "1, 65536"})
  void sameBitsForAnyThreadsAndBatches(int threads, int batch) {
    for (boolean unweighted : List.of(true, false)) {
      for (Spectrum spectrum : List.of(Points.darkSeesaw(), Points.cascade(2e-4))) {
        Plan plan = new Plan(70_000, 5, unweighted, !unweighted);
        assertThat(Runs.digests(Runs.of(spectrum, plan, batch), threads))
            .isEqualTo(Runs.digests(Runs.of(spectrum, plan), 1));
      }
    }
  }

  @Test
  void aShortRunIsTheBeginningOfALongOne() {
    Runs.Quantity energy = (block, i) -> block.of(Role.LEPTON_PLUS).E[i];
    double[] one =
        Runs.column(Runs.of(Points.darkSeesaw(), new Plan(40_000, 3, true, false)), energy);
    double[] two =
        Runs.column(Runs.of(Points.darkSeesaw(), new Plan(33_000, 3, true, false)), energy);
    assertThat(Arrays.copyOf(one, two.length)).isEqualTo(two);
  }

  @Test
  void noEventIsDrawnTwice() {
    for (boolean unweighted : List.of(true, false)) {
      Events events = Runs.of(Points.darkSeesaw(), new Plan(300_000, 8, unweighted, false));
      double[] column = Runs.column(events, (b, i) -> b.of(Role.LEPTON_MINUS).px[i]);
      assertThat(Arrays.stream(column).distinct().count()).isEqualTo(column.length);
    }
  }

  @Test
  void unweightedEventsHaveOneWeightWhichSumsToTheRate() {
    Events events = Runs.of(Points.darkSeesaw(), new Plan(40_000, 2, true, false));
    double[] weights = Runs.column(events, (b, i) -> b.weight[i]);
    assertThat(Arrays.stream(weights).distinct().count()).isEqualTo(1);
    assertThat(weights.length * weights[0])
        .isCloseTo(events.run().rate().value(), within(1e-9 * events.run().rate().value()));
  }

  /** The envelope is one: what passes it is too rare to matter. */
  @ParameterizedTest
  @MethodSource("points")
  void hardlyAnythingPassesTheEnvelope(String name) {
    for (boolean contained : List.of(false, true)) {
      Events events = Runs.of(Points.named(name), new Plan(300_000, 4, true, contained));
      EventCount all =
          Runs.each(events, block -> {}).stream().reduce(EventCount.NONE, EventCount::plus);
      assertThat(all.excess() / all.weights()).isLessThan(2e-5);
      assertThat(all.efficiency()).isGreaterThan(contained ? 0.08 : 0.2);
    }
  }

  @Test
  void withoutVerticesThereIsNothing() {
    EventRun run = Runs.of(Points.silent(), new Plan(1, 1, true, false)).run();
    assertThat(run.kinds()).isEmpty();
    assertThat(run.rate().value()).isZero();
  }

  @Test
  void whatTheReaderThrowsArrives() {
    Events events = Runs.of(Points.darkSeesaw(), new Plan(200_000, 4, true, false));
    assertThatThrownBy(() ->
            events.generate(
                2,
                block -> block.first,
                first -> {
                  throw new java.io.IOException("disk full");
                },
                Progress.NONE))
        .isInstanceOf(java.io.IOException.class)
        .hasMessage("disk full");
  }
}
