package io.nightjar.generate;

import io.nightjar.event.Role;
import io.nightjar.experiment.Bins;
import io.nightjar.experiment.Flux;
import io.nightjar.experiment.Observable;
import io.nightjar.process.Decay;
import io.nightjar.process.Kinematics;
import io.nightjar.process.Mediator;
import io.nightjar.process.Regime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where the bins of quantities begin and end, found from masses, lifetimes and fluxes of a run
 * before there are any events. Estimates: what lies outside is counted, not lost.
 */
final class QuantityRanges {

  /** Kinds of events with a smaller share of the rate are not asked. */
  private static final double SMALL = 0.05;

  /** Of the events, if the cross section were constant far above threshold. */
  private static final double NEARLY_ALL = 0.995;

  private static final double HALF = 0.5;

  /** Decays nearer than this part of their mean length are few, and so are those beyond this. */
  private static final double[] FLIGHTS = {2e-3, 12};

  /** Q² over the scale of propagator or form factor, above which most events lie. */
  private static final double LEAST_Q2 = 5e-3;

  /** Q² up to which nucleons answer [GeV²], and up to which nuclei do [in units of 1/⟨r²⟩]. */
  private static final double NUCLEON_Q2 = 2;

  private static final double NUCLEUS_Q2 = 15;

  /** Square of the dipole mass of nucleons [GeV²]. */
  private static final double DIPOLE = 0.71;

  private static final double FERMI = 1e-13; // [cm]

  /** Largest opening angle over the typical one. */
  private static final double ANGLES = 6;

  /** Largest energy of leptons that is often reached, over what the masses would allow. */
  private static final double LEPTONS = 0.6;

  /** Where a Z' on its shell stands: in the middle of one of 40 bins, not at an edge. */
  private static final double MIDDLE = 20.5 / 40;

  private static final double[] DEGREES = {1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180};
  private static final double[] MANTISSAS = {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};

  /**
   * A range.
   *
   * @param low beginning, positive if the quantity is logarithmic [unit of the quantity]
   * @param high end, larger
   */
  record Range(double low, double high) {
    Range or(Range other) {
      return new Range(Math.min(low, other.low), Math.max(high, other.high));
    }
  }

  private final EventRun run;
  private final Map<Quantity, Range> ranges = new EnumMap<>(Quantity.class);

  private QuantityRanges(EventRun run) {
    this.run = run;
    if (run.kinds().isEmpty()) {
      throw new IllegalArgumentException("A run without events has no distributions.");
    }
    double largest = run.kinds().stream().mapToDouble(k -> k.rate().value()).max().orElse(0);
    List<EventKind> kinds =
        run.kinds().stream().filter(k -> k.rate().value() >= SMALL * largest).toList();
    kinds.forEach(this::add);
    ranges.replaceAll(QuantityRanges::rounded);
    Range leptons = range(Quantity.LEPTON_ENERGY);
    ranges.put(Quantity.VISIBLE_ENERGY, leptons);
    ranges.put(Quantity.COS_THETA, new Range(-1, 1));
    double most = range(Quantity.NEUTRINO_ENERGY).high;
    Bins known = run.experiment().bins().get(Observable.E_NU_QE);
    double high = known == null ? most : Math.min(known.highest(), most);
    ranges.put(Quantity.QUASI_ELASTIC_ENERGY, new Range(0, high));
  }

  /** The ranges of a run, which has at least one kind of events. */
  static Map<Quantity, Range> of(EventRun run) {
    return Map.copyOf(new QuantityRanges(run).ranges);
  }

  private Range range(Quantity quantity) {
    return ranges.getOrDefault(quantity, new Range(0, 1));
  }

  private void add(EventKind kind) {
    Kinematics kinematics = kind.channel().process().kinematics();
    double[] energies = energies(kind.channel().flux(), kinematics.threshold());
    double top = energies[1];
    double M = kinematics.m();
    double last = kind.of(Role.DAUGHTER).orElseThrow().mass();
    Decay first = kind.chain().steps().get(0);
    double gap = M - run.spectrum().mass(first.daughter());
    put(Quantity.NEUTRINO_ENERGY, new Range(0, top));
    put(Quantity.LEPTON_ENERGY, new Range(0, LEPTONS * top * (1 - last * last / (M * M))));
    put(Quantity.PAIR_MASS, new Range(0, pairMass(gap)));
    put(Quantity.OPENING_ANGLE, new Range(0, opening(M, gap, energies[0])));
    put(Quantity.FLIGHT, flight(first, M, energies));
    put(Quantity.Q2, transfer(kind.channel(), kinematics, top));
  }

  private void put(Quantity quantity, Range range) {
    ranges.merge(quantity, range, Range::or);
  }

  /** Energies below which half of the events and nearly all of them are [GeV]. */
  private static double[] energies(Flux flux, double threshold) {
    double[] nodes = flux.nodes();
    double[] sums = new double[nodes.length];
    for (int i = 1; i < nodes.length; i++) {
      double low = Math.max(nodes[i - 1], threshold);
      double width = Math.max(0, nodes[i] - low);
      double middle = low + width / 2;
      sums[i] = sums[i - 1] + width * flux.at(middle) * Math.max(0, 1 - threshold / middle);
    }
    double all = sums[nodes.length - 1];
    double[] energies = {nodes[nodes.length - 1], nodes[nodes.length - 1]};
    for (int i = nodes.length - 1; i > 0; i--) {
      energies[0] = sums[i] >= HALF * all ? nodes[i] : energies[0];
      energies[1] = sums[i] >= NEARLY_ALL * all ? nodes[i] : energies[1];
    }
    return energies;
  }

  /**
   * Leptons of a decay in flight lie about 1/γ from its direction, those of a Z' on its shell, with
   * half of the energy, about its own 1/γ.
   */
  private double opening(double M, double gap, double E) {
    double zPrime = run.spectrum().zPrimeMass();
    double slope = zPrime < gap ? 2 * zPrime / E : M / E;
    return Math.toDegrees(2 * Math.atan(ANGLES * slope));
  }

  private double pairMass(double gap) {
    double zPrime = run.spectrum().zPrimeMass();
    return zPrime < gap ? zPrime / MIDDLE : above(gap);
  }

  private Range flight(Decay decay, double M, double[] energies) {
    double ctau = run.spectrum().constants().hbarc() * decay.branching() / decay.width();
    double high = FLIGHTS[1] * Decay.length(M, energies[1], ctau);
    double low = FLIGHTS[0] * Decay.length(M, energies[0], ctau);
    if (!run.plan().contained()) {
      return new Range(low, high);
    }
    double way = run.experiment().detector().longestFlight();
    return new Range(Math.min(low, FLIGHTS[0] * way), Math.min(high, way));
  }

  private Range transfer(Channel channel, Kinematics kinematics, double E) {
    double zPrime = run.spectrum().zPrimeMass();
    double scale = DIPOLE;
    double end = NUCLEON_Q2;
    if (channel.target().regime() == Regime.COHERENT) {
      double hbarc = channel.constants().hbarc();
      double r = channel.target().nucleus().rmsRadius() * FERMI / hbarc;
      scale = 6 / (r * r);
      end = NUCLEUS_Q2 / (r * r);
    }
    boolean photon = channel.process().mediator() == Mediator.PHOTON;
    double least = photon ? 0 : LEAST_Q2 * Math.min(zPrime * zPrime, scale);
    double low = Math.max(kinematics.q2Min(E), least);
    double high = Math.min(kinematics.q2Max(E), end);
    return new Range(Math.min(low, high / 10), high);
  }

  private static Range rounded(Quantity quantity, Range range) {
    return switch (quantity) {
      case Q2, FLIGHT -> new Range(halfDecade(range.low, false), halfDecade(range.high, true));
      case OPENING_ANGLE -> new Range(0, degrees(range.high));
      case PAIR_MASS -> range;
      default -> new Range(range.low, above(range.high));
    };
  }

  private static double halfDecade(double value, boolean up) {
    double steps = 2 * Math.log10(value);
    return Math.pow(10, (up ? Math.ceil(steps) : Math.floor(steps)) / 2);
  }

  private static double degrees(double angle) {
    for (double end : DEGREES) {
      if (end >= angle) {
        return end;
      }
    }
    return 180;
  }

  /** The next number with few digits. */
  private static double above(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    for (double mantissa : MANTISSAS) {
      if (mantissa * power >= value) {
        return mantissa * power;
      }
    }
    return 10 * power;
  }
}
