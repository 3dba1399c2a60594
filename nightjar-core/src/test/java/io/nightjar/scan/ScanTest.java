package io.nightjar.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.card.ScanCard.Method;
import io.nightjar.card.ScanCard.Optimiser;
import io.nightjar.generate.Generator.Progress;
import io.nightjar.model.UnphysicalException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every scan obeys, on likelihoods that are known in closed form. */
@Tag("law")
class ScanTest {

  private static ScanResult run(Plan plan, ToDoubleFunction<double[]> lnL, int threads) {
    return Scan.run(plan, Objective.of("known", lnL), threads, Progress.NONE);
  }

  private static Plan optimise(List<Axis> axes, Optimiser optimiser, int starts) {
    return new Plan(axes, Method.OPTIMISE, optimiser, starts, 1, 20_000);
  }

  private static Plan profile(List<Axis> axes, int starts) {
    return new Plan(axes, Method.PROFILE, Optimiser.BOTH, starts, 1, 2_000);
  }

  private static double top(ScanResult result) {
    return result.rows().get(result.best().orElseThrow()).lnL();
  }

  // ---- grids ----------------------------------------------------------------------------------

  @Test
  void gridHasEveryPointOnceWithExactEnds() {
    Axis mass = Axis.stepped("mass", 0.01, 10, true, 4);
    Axis slope = Axis.stepped("slope", -1, 3, false, 3);
    ScanResult result = run(Plan.grid(List.of(mass, slope)), x -> x[0] * 1000 + x[1], 2);
    assertThat(result.rows().stream().mapToDouble(row -> row.value(1)))
        .containsExactly(-1.0, 1.0, 3.0, -1.0, 1.0, 3.0, -1.0, 1.0, 3.0, -1.0, 1.0, 3.0);
    assertThat(result.rows().get(0).value(0)).isEqualTo(0.01);
    assertThat(result.rows().get(3).value(0)).isCloseTo(0.1, within(1e-15));
    assertThat(result.rows().get(11).value(0)).isEqualTo(10);
    assertThat(result.rows())
        .allSatisfy(r -> assertThat(r.lnL()).isEqualTo(r.value(0) * 1000 + r.value(1)));
    assertThat(result.best()).hasValue(11);
    assertThat(result.evaluations()).isEqualTo(12);
    assertThat(result.complete()).isTrue();
  }

  @Test
  void termsAddUpInTheirOrder() {
    Objective two =
        new Objective() {
          @Override
          public List<String> terms() {
            return List.of("a", "b");
          }

          @Override
          public void evaluate(double[] values, double[] lnL) {
            lnL[0] = -values[0];
            lnL[1] = -1;
          }
        };
    ScanResult result =
        Scan.run(Plan.grid(List.of(Axis.stepped("x", 0, 1, false, 5))), two, 1, Progress.NONE);
    assertThat(result.rows())
        .allSatisfy(row -> assertThat(row.lnL()).isEqualTo(row.term(0) + row.term(1)));
    assertThat(result.rows().get(4).term(0)).isEqualTo(-1);
  }

  // ---- nothing depends on threads or order ----------------------------------------------------

  @ParameterizedTest
  @EnumSource(Method.class)
  void threadsChangeNothing(Method method) {
    Plan plan =
        switch (method) {
          case GRID ->
              Plan.grid(
                  List.of(
                      Axis.stepped("x", -5, 5, false, 41), Axis.stepped("y", -5, 5, false, 37)));
          case OPTIMISE -> optimise(Landscapes.cube(2, -6, 6), Optimiser.BOTH, 9);
          case PROFILE ->
              profile(
                  List.of(Axis.stepped("x", -5, 5, false, 13), Axis.searched("y", -5, 5, false)),
                  2);
        };
    ScanResult one = run(plan, Landscapes::shells, 1);
    for (int threads : new int[] {2, 3, 7}) {
      ScanResult many = run(plan, Landscapes::shells, threads);
      assertThat(many.evaluations()).isEqualTo(one.evaluations());
      assertThat(many.rows()).hasSameSizeAs(one.rows());
      for (int i = 0; i < one.rows().size(); i++) {
        assertThat(many.rows().get(i).isSame(one.rows().get(i))).as("row %d", i).isTrue();
      }
    }
  }

  /** A profile in x and y is that in y and x, cell by cell. */
  @Test
  void orderOfAxesChangesNothingInAGrid() {
    Axis x = Axis.stepped("x", -5, 5, false, 11);
    Axis y = Axis.stepped("y", -4, 4, false, 7);
    List<Row> rows = run(Plan.grid(List.of(x, y)), Landscapes::shells, 2).rows();
    List<Row> turned =
        run(Plan.grid(List.of(y, x)), v -> Landscapes.shells(new double[] {v[1], v[0]}), 2).rows();
    for (int i = 0; i < 11; i++) {
      for (int j = 0; j < 7; j++) {
        assertThat(turned.get(j * 11 + i).lnL()).isEqualTo(rows.get(i * 7 + j).lnL());
      }
    }
  }

  /** Points that share a slow number stay together, unless that leaves a thread without work. */
  @Test
  void blocksShareWhatIsSlow() {
    Axis mass = new Axis("mass", "GeV", 1, 2, false, 10, 1, true);
    Axis a = Axis.stepped("a", 0, 1, false, 4);
    Axis b = Axis.stepped("b", 0, 1, false, 50);
    assertThat(Plan.grid(List.of(mass, a, b)).block(1)).isEqualTo(200);
    assertThat(Plan.grid(List.of(mass, a, b)).block(50)).isEqualTo(5);
    assertThat(Plan.grid(List.of(a, b, mass)).block(2)).isEqualTo(1);
    assertThat(Plan.grid(List.of(a, b)).block(2)).isEqualTo(1);
    assertThat(Plan.grid(List.of(a, mass, b)).block(100_000)).isEqualTo(1);
  }

  // ---- maxima ---------------------------------------------------------------------------------

  /** Known: 0 at (1, …, 1); the tolerance is that of the issue. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5})
  void climbsTheBentValley(int dimensions) {
    Plan plan = optimise(Landscapes.cube(dimensions, -5, 5), Optimiser.BOTH, 6);
    ScanResult result = run(plan, Landscapes::rosenbrock, 2);
    assertThat(top(result)).isBetween(-1e-3, 0.0);
  }

  /** Known: 0 on both shells, up to ln of the other one, which is below 1e-20. */
  @ParameterizedTest
  @ValueSource(ints = {2, 10})
  void findsTheShells(int dimensions) {
    Plan plan = optimise(Landscapes.cube(dimensions, -6, 6), Optimiser.BOTH, 8);
    ScanResult result = run(plan, Landscapes::shells, 2);
    assertThat(top(result)).isCloseTo(0, within(1e-3));
    assertThat(result.atBest()).as("searches that agree").isGreaterThanOrEqualTo(4);
  }

  /** Two methods that share no step find the same height to 1e-3. */
  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  void bothOptimisersAgree(int dimensions) {
    List<Axis> axes = Landscapes.cube(dimensions, -3, 4);
    for (ToDoubleFunction<double[]> lnL :
        List.<ToDoubleFunction<double[]>>of(
            Landscapes::rosenbrock, x -> Landscapes.shell(x, 0.3, 1.2, 0.01) - x[1] * x[1] - 5)) {
      double quadratic = top(run(optimise(axes, Optimiser.QUADRATIC, 8), lnL, 2));
      double simplex = top(run(optimise(axes, Optimiser.SIMPLEX, 8), lnL, 2));
      assertThat(quadratic).isCloseTo(simplex, within(1e-3));
    }
  }

  // ---- masses and couplings -------------------------------------------------------------------

  private static Plan nested(int starts, int masses) {
    List<Axis> axes = new ArrayList<>(Landscapes.cube(2, -2, 2));
    axes.add(new Axis("m1", "GeV", -2, 2, false, 0, -2, true));
    axes.add(new Axis("m2", "GeV", -2, 2, false, 0, -2, true));
    return new Plan(axes, Method.OPTIMISE, Optimiser.BOTH, starts, 1, 2_000, masses);
  }

  /** Known: 0 at (1, 1, 1, 1); the valley bends through masses and couplings. */
  @Test
  void searchesOverMassesFindTheMaximumOfBoth() {
    ScanResult result = run(nested(3, 300), Landscapes::rosenbrock, 2);
    assertThat(top(result)).isBetween(-1e-3, 0.0);
    assertThat(result.atBest()).as("searches that agree").isGreaterThanOrEqualTo(2);
  }

  @Test
  void searchesOverMassesVisitNoMoreThanTheyMay() {
    Set<List<Double>> masses = ConcurrentHashMap.newKeySet();
    AtomicLong evaluations = new AtomicLong();
    ScanResult result =
        run(
            nested(2, 12),
            x -> {
              masses.add(List.of(x[2], x[3]));
              evaluations.incrementAndGet();
              return Landscapes.rosenbrock(x);
            },
            2);
    assertThat(masses).hasSizeBetween(20, 24);
    assertThat(result.evaluations()).isEqualTo(evaluations.get());
  }

  @Test
  void threadsChangeNothingInSearchesOverMasses() {
    ScanResult one = run(nested(4, 20), Landscapes::rosenbrock, 1);
    ScanResult three = run(nested(4, 20), Landscapes::rosenbrock, 3);
    for (int i = 0; i < one.rows().size(); i++) {
      assertThat(three.rows().get(i).isSame(one.rows().get(i))).isTrue();
    }
    assertThat(one.rows().get(1).isSame(one.rows().get(2))).isFalse();
  }

  /** Masses of no universe are left without a search over couplings. */
  @Test
  void unphysicalMassesAreAPlateau() {
    ScanResult result =
        run(
            nested(4, 60),
            x -> {
              if (x[2] > x[3]) {
                throw new UnphysicalException("m1", x[2], "below m2");
              }
              return -Math.pow(x[2] - x[3] + 0.1, 2) - x[0] * x[0] - x[1] * x[1];
            },
            2);
    assertThat(top(result)).isCloseTo(0, within(1e-3));
  }

  @Test
  void findsMaximaAtWallsAndInOneDimension() {
    List<Axis> line = List.of(Axis.searched("x", 0.1, 10, true));
    assertThat(top(run(optimise(line, Optimiser.BOTH, 3), x -> -Math.pow(Math.log(x[0]), 2), 1)))
        .isCloseTo(0, within(1e-6));
    ScanResult wall =
        run(optimise(Landscapes.cube(3, 0, 1), Optimiser.BOTH, 3), x -> -x[0] + x[1], 1);
    assertThat(top(wall)).isCloseTo(1, within(1e-6));
  }

  @Test
  void staysWithinItsBudget() {
    Plan plan = new Plan(Landscapes.cube(4, -5, 5), Method.OPTIMISE, Optimiser.BOTH, 3, 1, 60);
    ScanResult result = run(plan, Landscapes::rosenbrock, 2);
    assertThat(result.rows()).allSatisfy(r -> assertThat(r.evaluations()).isLessThanOrEqualTo(60));
  }

  @Test
  void anotherSeedStartsElsewhere() {
    Plan plan = new Plan(Landscapes.cube(4, -5, 5), Method.OPTIMISE, Optimiser.BOTH, 3, 1, 30);
    ScanResult one = run(plan, Landscapes::rosenbrock, 1);
    ScanResult other = run(plan.withSeed(2), Landscapes::rosenbrock, 1);
    assertThat(one.rows().get(0).isSame(other.rows().get(0))).as("the card's own point").isTrue();
    assertThat(one.rows().get(1).isSame(other.rows().get(1))).isFalse();
  }

  // ---- profiles -------------------------------------------------------------------------------

  /** Known: −x²/2 whatever the correlation. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.9, -0.999})
  void profileOfAGaussianIsAGaussian(double rho) {
    List<Axis> axes =
        List.of(Axis.stepped("x", -3, 3, false, 13), Axis.searched("y", -5, 5, false));
    ScanResult result = run(profile(axes, 1), x -> Landscapes.correlated(x, rho), 2);
    assertThat(result.rows()).hasSize(13);
    assertThat(result.rows())
        .allSatisfy(r -> assertThat(r.lnL()).isCloseTo(-r.value(0) * r.value(0) / 2, within(1e-3)));
  }

  /** Known: max over the angle of a shell in three dimensions. */
  @Test
  void profileOfAShellInThreeDimensions() {
    List<Axis> axes =
        List.of(
            Axis.stepped("x", -4, 4, false, 9),
            Axis.searched("z", -4, 4, false),
            Axis.stepped("y", -4, 4, false, 9));
    ScanResult result = run(profile(axes, 2), x -> Landscapes.shell(x, 0, 2, 0.1), 2);
    assertThat(result.rows())
        .allSatisfy(r -> {
          double flat = Math.hypot(r.value(0), r.value(2));
          double known = flat <= 2 ? 0 : -Math.pow((flat - 2) / 0.1, 2) / 2;
          assertThat(r.lnL()).isCloseTo(known, within(1e-3 * (1 + Math.abs(known))));
        });
  }

  /** The only start climbs the wrong hill; what neighbours found leads every cell to the higher. */
  @Test
  void neighboursHelpEachOther() {
    List<Axis> axes =
        List.of(Axis.stepped("x", -3, 3, false, 25), Axis.searched("y", -4, 4, false));
    ScanResult result = run(profile(axes, 3), Landscapes::hills, 2);
    assertThat(result.rows())
        .allSatisfy(r ->
            assertThat(r.lnL()).isCloseTo(Math.max(-1, -r.value(0) * r.value(0)), within(1e-3)));
  }

  // ---- what is no number ----------------------------------------------------------------------

  @ParameterizedTest
  @EnumSource(Optimiser.class)
  void unphysicalPointsAreWallsAndSaidSo(Optimiser optimiser) {
    ToDoubleFunction<double[]> half =
        x -> {
          if (x[0] + x[1] > 1) {
            throw new UnphysicalException("x + y", x[0] + x[1], "1 or less");
          }
          return -(x[0] - 0.2) * (x[0] - 0.2) - (x[1] - 0.3) * (x[1] - 0.3);
        };
    List<Axis> axes = Landscapes.cube(2, 0, 3);
    assertThat(top(run(optimise(axes, optimiser, 6), half, 2))).isCloseTo(0, within(1e-3));
    Axis x = Axis.stepped("x", 0, 1, false, 2);
    Axis y = Axis.stepped("y", 0, 1, false, 2);
    ScanResult grid = run(Plan.grid(List.of(x, y)), half, 1);
    assertThat(grid.unphysical()).isEqualTo(1);
    assertThat(grid.rows().get(3).problem()).isEqualTo("x + y");
    assertThat(grid.best()).hasValue(0);
  }

  /** All but a corner, of 1/32 of the square of a coupling and a mass, is unphysical. */
  @Test
  void searchesBeginWhereTheModelExists() {
    ToDoubleFunction<double[]> corner =
        x -> {
          double sum = x[0] + x[x.length - 1];
          if (sum > -3) {
            throw new UnphysicalException("sum", sum, "-3 or less");
          }
          return -(sum + 3.5) * (sum + 3.5);
        };
    for (Plan plan :
        List.of(optimise(Landscapes.cube(2, -2, 2), Optimiser.BOTH, 12), nested(12, 10))) {
      List<Row> rows = run(plan, corner, 2).rows();
      assertThat(rows.subList(1, rows.size())).hasSize(11).allMatch(Row::isPhysical);
    }
  }

  @Test
  void noUniverseMeansNoBestPoint() {
    ToDoubleFunction<double[]> none =
        x -> {
          throw new UnphysicalException("all", x[0], "nothing");
        };
    ScanResult result = run(optimise(Landscapes.cube(2, 0, 1), Optimiser.BOTH, 2), none, 1);
    assertThat(result.best()).isEmpty();
    assertThat(result.atBest()).isZero();
  }

  @Test
  void whatIsNoNumberIsADefect() {
    Plan plan = Plan.grid(List.of(Axis.stepped("x", 0, 1, false, 3)));
    assertThatThrownBy(() -> run(plan, x -> Double.NaN, 2))
        .hasRootCauseInstanceOf(ArithmeticException.class)
        .hasMessageContaining("ln L of known is NaN");
    assertThat(run(plan, x -> Double.NEGATIVE_INFINITY, 2).best()).hasValue(0);
  }

  // ---- interruption ---------------------------------------------------------------------------

  /** What is there is the beginning of the table, without a gap, as it would have been. */
  @ParameterizedTest
  @EnumSource(
      value = Method.class,
      names = {"GRID", "OPTIMISE"})
  void interruptionKeepsTheBeginning(Method method) throws InterruptedException {
    List<Axis> grid =
        List.of(Axis.stepped("x", -5, 5, false, 5000), Axis.stepped("y", 0, 1, false, 40));
    Plan plan =
        method == Method.GRID
            ? Plan.grid(grid)
            : new Plan(Landscapes.cube(2, -6, 6), method, Optimiser.BOTH, 50_000, 1, 100);
    CountDownLatch begun = new CountDownLatch(2000);
    List<ScanResult> kept = new ArrayList<>();
    Thread thread =
        new Thread(() ->
            kept.add(
                run(
                    plan,
                    x -> {
                      begun.countDown();
                      return Landscapes.shells(x);
                    },
                    2)));
    thread.start();
    begun.await();
    thread.interrupt();
    thread.join();
    ScanResult part = kept.getFirst();
    assertThat(part.complete()).isFalse();
    assertThat(part.rows().size()).isBetween(1, plan.rows() - 1);
    Row last = part.rows().getLast();
    int n = part.rows().size();
    double[] unit = new double[2];
    if (method == Method.GRID) {
      plan.cell(n - 1, unit);
      assertThat(last.value(0)).isEqualTo(plan.axes().get(0).at(unit[0]));
      assertThat(last.value(1)).isEqualTo(plan.axes().get(1).at(unit[1]));
    }
  }
}
