package io.nightjar.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.Draws;
import io.nightjar.event.EventBatch.Particles;
import io.nightjar.event.Role;
import io.nightjar.experiment.MiniBooneDetector;
import io.nightjar.generate.EventRun.Plan;
import io.nightjar.generate.Generator.Progress;
import io.nightjar.model.Spectrum;
import io.nightjar.process.DecayTable;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Histograms of events hold every event once, in the bin of its value. */
@Tag("law")
class DistributionsTest {

  private static final int EVENTS = 40_000; // a block and a part of one

  private static EventRun run;
  private static Distributions real;
  private static double weights;

  /** Events of a model with cascades. */
  @BeforeAll
  static void generate() throws InterruptedException {
    Spectrum spectrum = Points.cascade(0.5);
    Events events =
        new Events(
            spectrum,
            new DecayTable(spectrum),
            MiniBooneDetector.neutrinoMode(),
            new Plan(EVENTS, 1, false, false));
    run = events.run();
    real = Distributions.none(run);
    weights = 0;
    events.generate(
        2,
        block -> new Part(real.filled(block), Arrays.stream(block.weight, 0, block.size).sum()),
        part -> {
          real = real.plus(part.distributions);
          weights += part.weights;
        },
        Progress.NONE);
  }

  private record Part(Distributions distributions, double weights) {}

  private static double inBins(Distributions all, Quantity quantity) {
    return all.signals().stream()
        .mapToDouble(signal -> Arrays.stream(all.weights(quantity, signal)).sum())
        .sum();
  }

  @Test
  void everyEventIsCountedOnce() {
    assertThat(real.events()).isEqualTo(EVENTS);
    assertThat(real.signals()).contains(Points.CASCADE).doesNotHaveDuplicates();
    for (Quantity quantity : Quantity.values()) {
      double all = inBins(real, quantity) + real.below(quantity) + real.above(quantity);
      assertThat(all).isCloseTo(real.total(quantity), within(1e-9 * weights));
      if (!quantity.isOfSelected()) {
        assertThat(all).as(quantity.name()).isCloseTo(weights, within(1e-9 * weights));
      }
    }
  }

  /** A range that leaves out more was chosen badly; opening angles have the longest tail. */
  @Test
  void binsHoldNearlyAllEvents() {
    for (Quantity quantity : Quantity.values()) {
      double outside = real.below(quantity) + real.above(quantity);
      double allowed = quantity == Quantity.OPENING_ANGLE ? 0.1 : 0.02;
      assertThat(outside).as(quantity.name()).isLessThanOrEqualTo(allowed * real.total(quantity));
    }
  }

  /** Numbers about where those of events are; half of them selected. */
  private static EventBlock block(int size) {
    EventBlock block = new EventBlock(size);
    Draws draws = new Draws(1, 0);
    block.size = size;
    for (int i = 0; i < size; i++) {
      block.kind[i] = (int) (draws.unit() * run.kinds().size());
      block.weight[i] = 2 * draws.unit();
      block.q2[i] = draws.unit();
      block.proper[0][i] = draws.unit();
      block.visible[i] = draws.unit();
      block.cosTheta[i] = 2 * draws.unit() - 1;
      block.neutrinoEnergy[i] = i % 10 == 0 ? Double.NaN : draws.unit();
      block.selected[i] = draws.unit() < 0.5;
      for (Role role : Role.values()) {
        fill(block.of(role), i, draws);
      }
    }
    return block;
  }

  private static void fill(Particles p, int i, Draws draws) {
    p.px[i] = draws.unit() - 0.5;
    p.py[i] = draws.unit() - 0.5;
    p.pz[i] = draws.unit();
    p.E[i] = Math.sqrt(p.px[i] * p.px[i] + p.py[i] * p.py[i] + p.pz[i] * p.pz[i]);
  }

  private static EventBlock part(EventBlock all, int from, int to) {
    EventBlock part = new EventBlock(to - from);
    part.size = to - from;
    System.arraycopy(all.kind, from, part.kind, 0, part.size);
    System.arraycopy(all.selected, from, part.selected, 0, part.size);
    copy(all.weight, from, part.weight);
    copy(all.q2, from, part.q2);
    copy(all.proper[0], from, part.proper[0]);
    copy(all.visible, from, part.visible);
    copy(all.cosTheta, from, part.cosTheta);
    copy(all.neutrinoEnergy, from, part.neutrinoEnergy);
    for (Role role : Role.values()) {
      copy(all.of(role).E, from, part.of(role).E);
      copy(all.of(role).px, from, part.of(role).px);
      copy(all.of(role).py, from, part.of(role).py);
      copy(all.of(role).pz, from, part.of(role).pz);
    }
    return part;
  }

  private static void copy(double[] all, int from, double[] part) {
    System.arraycopy(all, from, part, 0, part.length);
  }

  @Test
  void anySplitGivesTheSameNumbers() {
    EventBlock all = block(1000);
    Distributions whole = Distributions.of(run, all);
    Distributions parts = Distributions.none(run);
    int[] ends = {0, 1, 2, 300, 301, 777, 1000};
    for (int k = 1; k < ends.length; k++) {
      parts = parts.plus(Distributions.of(run, part(all, ends[k - 1], ends[k])));
    }
    assertThat(parts.events()).isEqualTo(whole.events());
    assertThat(parts.selected()).isEqualTo(whole.selected()).isBetween(400L, 600L);
    for (Quantity quantity : Quantity.values()) {
      assertThat(parts.below(quantity)).isCloseTo(whole.below(quantity), within(1e-9));
      assertThat(parts.above(quantity)).isCloseTo(whole.above(quantity), within(1e-9));
      for (String signal : whole.signals()) {
        assertThat(parts.weights(quantity, signal))
            .usingComparatorWithPrecision(1e-9)
            .containsExactly(whole.weights(quantity, signal));
        assertThat(parts.squares(quantity, signal))
            .usingComparatorWithPrecision(1e-9)
            .containsExactly(whole.squares(quantity, signal));
      }
    }
  }

  /** A quantity as its definition has it. */
  private static double value(Quantity quantity, EventBlock block, int i) {
    Particles a = block.of(Role.LEPTON_MINUS);
    Particles b = block.of(Role.LEPTON_PLUS);
    Particles N = block.of(Role.UPSCATTERED);
    EventKind kind = run.kinds().get(block.kind[i]);
    double E = a.E[i] + b.E[i];
    double dot = a.px[i] * b.px[i] + a.py[i] * b.py[i] + a.pz[i] * b.pz[i];
    double second = block.of(Role.LEPTON_MINUS_2).E[i] + block.of(Role.LEPTON_PLUS_2).E[i];
    return switch (quantity) {
      case NEUTRINO_ENERGY -> block.of(Role.PROJECTILE).E[i];
      case Q2 -> block.q2[i];
      case FLIGHT -> // of a particle on its shell: the columns of this test hold E = p
          block.proper[0][i] * N.E[i] / kind.of(Role.UPSCATTERED).orElseThrow().mass();
      case LEPTON_ENERGY -> E + (kind.steps() > 1 ? second : 0);
      case OPENING_ANGLE -> Math.toDegrees(Math.acos(dot / (a.E[i] * b.E[i])));
      case PAIR_MASS -> Math.sqrt(2 * (a.E[i] * b.E[i] - dot));
      case VISIBLE_ENERGY -> block.visible[i];
      case COS_THETA -> block.cosTheta[i];
      case QUASI_ELASTIC_ENERGY -> block.neutrinoEnergy[i];
    };
  }

  @Test
  void contentsAreThoseOfTheDefinitions() {
    EventBlock block = block(500);
    Distributions all = Distributions.of(run, block);
    for (Quantity quantity : Quantity.values()) {
      double[] edges = all.edges(quantity);
      for (String signal : all.signals()) {
        double[] weights = new double[edges.length - 1];
        double[] squares = new double[edges.length - 1];
        for (int i = 0; i < block.size; i++) {
          boolean counts = block.selected[i] || !quantity.isOfSelected();
          int bin = bin(edges, value(quantity, block, i));
          if (counts && bin >= 0 && label(block, i).equals(signal)) {
            weights[bin] += block.weight[i];
            squares[bin] += block.weight[i] * block.weight[i];
          }
        }
        assertThat(all.weights(quantity, signal))
            .as(quantity + " of " + signal)
            .usingComparatorWithPrecision(1e-9)
            .containsExactly(weights);
        assertThat(all.squares(quantity, signal))
            .usingComparatorWithPrecision(1e-9)
            .containsExactly(squares);
      }
    }
  }

  private static String label(EventBlock block, int i) {
    return run.kinds().get(block.kind[i]).chain().label();
  }

  private static int bin(double[] edges, double x) {
    for (int b = 0; b + 1 < edges.length; b++) {
      if (x >= edges[b] && x < edges[b + 1]) {
        return b;
      }
    }
    return -1;
  }

  @Test
  void selectedEventsWithoutAValueAreBelow() {
    EventBlock block = block(100);
    double without = 0;
    for (int i = 0; i < 100; i += 10) {
      without += block.selected[i] ? block.weight[i] : 0;
    }
    Distributions all = Distributions.of(run, block);
    assertThat(all.below(Quantity.QUASI_ELASTIC_ENERGY)).isCloseTo(without, within(1e-9));
  }

  @Test
  void refuseWhatDoesNotBelongTogether() {
    Distributions other = Distributions.none(with(run.kinds().subList(0, 1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> real.plus(other))
        .withMessage("Distributions of different runs cannot be added.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> real.weights(Quantity.Q2, "nu9"))
        .withMessageStartingWith("'nu9' is no signal of this run");
    assertThatIllegalArgumentException().isThrownBy(() -> Distributions.none(with(List.of())));
  }

  private static EventRun with(List<EventKind> kinds) {
    return new EventRun(
        run.spectrum(),
        run.experiment(),
        run.plan(),
        kinds,
        run.rate(),
        run.crossSection(),
        run.notes());
  }
}
