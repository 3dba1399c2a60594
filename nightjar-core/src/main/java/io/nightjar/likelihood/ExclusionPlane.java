package io.nightjar.likelihood;

import io.nightjar.card.Limits;
import io.nightjar.card.ModelCard;
import io.nightjar.card.PointMaker;
import io.nightjar.constraint.Bound;
import io.nightjar.constraint.Constraint;
import io.nightjar.constraint.DarkPoint;
import io.nightjar.constraint.Label;
import io.nightjar.constraint.Limit;
import io.nightjar.constraint.PublishedRegion;
import io.nightjar.constraint.Term;
import io.nightjar.model.Spectrum;
import io.nightjar.model.UnphysicalException;
import io.nightjar.physics.Constants;
import io.nightjar.process.DecayTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * What limits and measured numbers exclude in a plane of a mass and a coupling, for the other
 * numbers of a card, beside what was published.
 *
 * <p>A limit excludes where x = predicted/allowed > 1. A measured number excludes where 2(ln L
 * without new physics − ln L) > 2.71, one number at 90 %. Grid points in between are joined by
 * straight lines in ln x against ln coupling. docs/physics/exclusion-planes.md.
 */
public final class ExclusionPlane {

  /** −2 Δln L at 90 % for one number. */
  static final double NINETY = 2.70554;

  private static final int MASSES = 97;
  private static final int COUPLINGS = 49;
  private static final int PUBLISHED = 481; // masses of published curves

  private final Plane plane;
  private final List<Outline> outlines;
  private final List<String> everywhere;
  private final double mass;
  private final double coupling;

  /**
   * One constraint in the plane.
   *
   * @param label under the family of the era
   * @param published what the paper excludes for its own model; empty if that is no curve here
   * @param excluded what is excluded for the card
   */
  public record Outline(Label label, List<Patch> published, List<Patch> excluded) {
    /** Keeps its own copies. */
    public Outline {
      published = List.copyOf(published);
      excluded = List.copyOf(excluded);
    }
  }

  private ExclusionPlane(Grid grid, List<Outline> outlines, List<String> everywhere) {
    this.plane = grid.plane;
    this.outlines = List.copyOf(outlines);
    this.everywhere = List.copyOf(everywhere);
    this.mass = grid.ownMass;
    this.coupling = grid.ownCoupling;
  }

  /** Which plane. */
  public Plane plane() {
    return plane;
  }

  /** Constraints that exclude something here, or did in their papers; in order of the evidence. */
  public List<Outline> outlines() {
    return outlines;
  }

  /** Names of constraints that exclude every coupling at the masses at which they say anything. */
  public List<String> everywhere() {
    return everywhere;
  }

  /** Mass of the card's own point [GeV]. */
  public double mass() {
    return mass;
  }

  /** Coupling of the card's own point. */
  public double coupling() {
    return coupling;
  }

  /**
   * Computes a plane.
   *
   * @param threads that work; the result does not depend on them
   * @return empty if the card has no such mass and coupling
   * @throws InterruptedException if the thread is interrupted
   */
  public static Optional<ExclusionPlane> of(
      Plane plane, ModelCard card, Evidences evidences, int threads) throws InterruptedException {
    Spectrum own = new Spectrum(card.model(), Constants.STANDARD);
    Optional<List<String>> keys = plane.keys(card, own.heavy().getFirst());
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    Grid grid = new Grid(plane, card, keys.get(), own, evidences);
    return Optional.of(grid.plane(threads));
  }

  // ---- the grid -------------------------------------------------------------------------------

  private static final class Grid {
    private final Plane plane;
    private final PointMaker maker;
    private final Evidences evidences;
    private final List<Constraint> constraints;
    private final double[] masses = axis(Plane.LIGHTEST, Plane.HEAVIEST, MASSES);
    private final double[] couplings;
    private final double ownMass;
    private final double ownCoupling;
    private final double perChi; // value of the card's number over the coupling of the axis

    Grid(Plane plane, ModelCard card, List<String> keys, Spectrum own, Evidences evidences) {
      this.plane = plane;
      this.maker = PointMaker.of(card, keys);
      this.evidences = evidences;
      this.constraints =
          evidences.constraints().stream().filter(c -> isOf(plane, c, evidences)).toList();
      this.couplings = axis(plane.least(), plane.most(), COUPLINGS);
      this.perChi =
          keys.getLast().endsWith(".chi")
              ? card.model().darkPhoton().chi().orElseThrow() / card.model().darkPhoton().epsilon()
              : 1;
      DarkPoint point = DarkPoint.of(own, DecayTable.withoutTriples(own));
      this.ownMass = mass(plane, point);
      this.ownCoupling = coupling(plane, point);
    }

    private static boolean isOf(Plane plane, Constraint constraint, Evidences evidences) {
      String name = constraint.label().name();
      boolean counts = Choice.STANDARD.off(constraint.label(), evidences.standing(name)).isEmpty();
      return counts && plane.holds(constraint, limit(name));
    }

    private static Optional<Limit> limit(String name) {
      return Limits.shipped().all().stream().filter(l -> l.name().equals(name)).findFirst();
    }

    private static double mass(Plane plane, DarkPoint point) {
      return switch (plane) {
        case EPSILON, DARK_COUPLING -> point.zPrimeMass();
        case MIXING_E, MIXING_MU, MIXING_TAU -> point.mass(0);
        case SCALAR -> point.mass(point.scalar());
      };
    }

    private static double coupling(Plane plane, DarkPoint point) {
      return switch (plane) {
        case EPSILON -> Math.abs(point.epsilon());
        case MIXING_E -> point.mixing2(0, 0);
        case MIXING_MU -> point.mixing2(1, 0);
        case MIXING_TAU -> point.mixing2(2, 0);
        case SCALAR -> Math.abs(point.sine());
        case DARK_COUPLING -> point.spectrum().point().darkAlpha();
      };
    }

    ExclusionPlane plane(int threads) throws InterruptedException {
      List<List<List<double[]>>> columns = columns(threads);
      List<Outline> outlines = new ArrayList<>();
      List<String> everywhere = new ArrayList<>();
      for (int k = 0; k < constraints.size(); k++) {
        int constraint = k;
        List<Patch> excluded =
            Patch.link(masses, columns.stream().map(column -> column.get(constraint)).toList());
        Label label = evidences.label(constraints.get(k).label());
        List<Patch> published = published(label.name());
        boolean whole =
            !excluded.isEmpty()
                && excluded.stream().allMatch(p -> p.spans(plane.least(), plane.most()));
        if (whole && published.isEmpty()) {
          everywhere.add(label.name());
        } else if (!excluded.isEmpty() || !published.isEmpty()) {
          outlines.add(new Outline(label, published, excluded));
        }
      }
      return new ExclusionPlane(this, outlines, everywhere);
    }

    private List<Patch> published(String name) {
      double[] fine = axis(Plane.LIGHTEST, Plane.HEAVIEST, PUBLISHED);
      return limit(name)
          .filter(plane::shows)
          .flatMap(PublishedRegion::of)
          .map(region ->
              Patch.link(
                  fine,
                  IntStream.range(0, PUBLISHED).mapToObj(i -> cut(region.at(fine[i]))).toList()))
          .orElse(List.of());
    }

    /** What of intervals is on the axis. */
    private List<double[]> cut(List<double[]> intervals) {
      return intervals.stream()
          .filter(i -> i[0] < plane.most() && i[1] > plane.least())
          .map(i -> new double[] {Math.max(i[0], plane.least()), Math.min(i[1], plane.most())})
          .toList();
    }

    /** For each mass and each constraint, what is excluded. */
    private List<List<List<double[]>>> columns(int threads) throws InterruptedException {
      ExecutorService pool = Executors.newFixedThreadPool(threads);
      try {
        List<Future<List<List<double[]>>>> futures = new ArrayList<>();
        for (double m : masses) {
          futures.add(pool.submit(() -> column(m)));
        }
        List<List<List<double[]>>> columns = new ArrayList<>();
        for (Future<List<List<double[]>>> future : futures) {
          columns.add(future.get());
        }
        return columns;
      } catch (ExecutionException e) {
        if (e.getCause() instanceof UnphysicalException unphysical) {
          throw unphysical;
        }
        throw new IllegalStateException("a mass failed: " + e.getCause(), e.getCause());
      } finally {
        pool.shutdownNow();
      }
    }

    private List<List<double[]>> column(double m) {
      DarkPoint first = point(m, ownCoupling > 0 ? ownCoupling : couplings[COUPLINGS / 2]);
      List<Bound> bounds = constraints.stream().map(c -> c.at(first)).toList();
      double[][] x = new double[bounds.size()][COUPLINGS];
      for (int j = 0; j < COUPLINGS; j++) {
        DarkPoint point = point(m, couplings[j]);
        for (int k = 0; k < x.length; k++) {
          x[k][j] = bounds.get(k) instanceof Bound.Ready ready ? x(ready.term(point)) : 0;
        }
      }
      return IntStream.range(0, x.length).mapToObj(k -> Patch.above(couplings, x[k])).toList();
    }

    private DarkPoint point(double m, double coupling) {
      double value = plane.isSquare() ? Math.sqrt(coupling) : perChi * coupling;
      Spectrum spectrum = new Spectrum(maker.at(new double[] {m, value}), Constants.STANDARD);
      return DarkPoint.of(spectrum, DecayTable.withoutTriples(spectrum));
    }
  }

  /** Excluded above 1. */
  static double x(Term term) {
    if (!term.applies()) {
      return 0;
    }
    return term.label().kind().startsWith("limit")
        ? Math.max(0, term.predicted() / term.observed())
        : 2 * (term.without() - term.lnL()) / NINETY;
  }

  private static double[] axis(double from, double to, int size) {
    return IntStream.range(0, size)
        .mapToDouble(i -> from * Math.pow(to / from, i / (size - 1.0)))
        .toArray();
  }
}
