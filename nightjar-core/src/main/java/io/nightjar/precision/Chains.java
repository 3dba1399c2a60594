package io.nightjar.precision;

import io.nightjar.model.Spectrum;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decays of a point as numbers, for what follows decays within a detector. Particles have numbers:
 * heavy neutrinos ascending in mass, then those of {@link #BOSONS}. Thread-safe.
 */
final class Chains {

  /** Of the dark sector. */
  private static final List<String> BOSONS =
      List.of(DecayTable.Z_PRIME, DecayTable.SCALAR, DecayTable.Z_PRIME_ELSE);

  /** What a mode shows at once. */
  enum Seen {
    ELECTRONS,
    MUONS,
    ELSE;

    private static final Seen[] ALL = values();

    static Seen of(List<String> products) {
      if (products.contains("e-") && products.contains("e+")) {
        return ELECTRONS;
      }
      return products.contains("mu-") && products.contains("mu+") ? MUONS : ELSE;
    }
  }

  /**
   * What flies on after a decay.
   *
   * @param particle number of a heavy neutrino, the Z' or φ
   * @param share mean share of the momentum
   */
  record Next(int particle, double share) {}

  /**
   * What a mode leaves.
   *
   * @param unseen whether nothing is seen at once: all products are neutrinos or bosons of the dark
   *     sector
   * @param next what flies on, by number
   */
  @SuppressWarnings("ArrayRecordComponent") // read-only, on a hot path
  record Rest(boolean unseen, int[] next) {

    boolean isLike(Rest other) {
      return unseen == other.unseen && Arrays.equals(next, other.next);
    }
  }

  /**
   * One mode.
   *
   * @param seen what it shows at once
   * @param rest number of what it leaves
   */
  private record Channel(Seen seen, int rest) {}

  /**
   * Decays of a particle.
   *
   * @param mass of the particle [GeV]
   * @param ctau proper decay length [cm]
   * @param pairs decays by what they show at once, widest first
   * @param next all that may fly on
   * @param rests what decays leave
   * @param shares branching ratios by what decays leave and what they show
   */
  @SuppressWarnings("ArrayRecordComponent") // read-only, on a hot path
  record Branches(
      double mass, double ctau, Decay[][] pairs, Next[] next, Rest[] rests, double[][] shares) {

    /** Share of decays that leave something. */
    double all(int rest) {
      double sum = 0;
      for (double share : shares[rest]) {
        sum += share;
      }
      return sum;
    }

    /** Share of decays that leave something and do not show what is wanted at once. */
    double without(Seen wanted, int rest) {
      double[] all = shares[rest];
      double sum = 0;
      for (int s = 0; s < all.length; s++) {
        sum += s == wanted.ordinal() ? 0 : all[s];
      }
      return sum;
    }
  }

  /** Modes of one parent; for given names, masses fix what they leave. */
  private static final class Modes {
    private final Map<List<String>, Channel> channels = new ConcurrentHashMap<>();
    private volatile Next[] next = {};
    private volatile Rest[] rests = {};

    /** The number of a rest; those that are alike have one. */
    synchronized int number(Rest rest) {
      for (int k = 0; k < rests.length; k++) {
        if (rests[k].isLike(rest)) {
          return k;
        }
      }
      rests = with(rests, rest);
      return rests.length - 1;
    }

    /** The number of what flies on. */
    synchronized int number(Next one) {
      int known = Arrays.asList(next).indexOf(one);
      if (known < 0) {
        next = with(next, one);
      }
      return known < 0 ? next.length - 1 : known;
    }

    private static <T> T[] with(T[] all, T more) {
      T[] longer = Arrays.copyOf(all, all.length + 1);
      longer[all.length] = more;
      return longer;
    }
  }

  /** Whose modes: names of heavy neutrinos decide what products are. */
  private record Parent(List<String> heavy, int number) {}

  private final DecayTable table;
  private final List<String> heavy;
  private final Branches[] known;
  private final Map<Pairs, Double> pairs = new ConcurrentHashMap<>();

  /** Pairs of a particle within a path. */
  private record Pairs(int particle, Flights.Path path, Seen wanted) {}

  Chains(Spectrum spectrum, DecayTable table) {
    this.table = table;
    this.heavy = spectrum.heavy();
    this.known = new Branches[heavy.size() + BOSONS.size()];
  }

  /** Number of a heavy neutrino, the Z' or φ. */
  int number(String particle) {
    int boson = BOSONS.indexOf(particle);
    return boson < 0 ? heavy.indexOf(particle) : heavy.size() + boson;
  }

  private String name(int particle) {
    return particle < heavy.size() ? heavy.get(particle) : BOSONS.get(particle - heavy.size());
  }

  /** Decays of a particle. */
  Branches of(int particle) {
    Branches branches = known[particle];
    if (branches == null) {
      branches = branches(particle);
      known[particle] = branches; // the same whoever is first
    }
    return branches;
  }

  /** {@link Flights#pair} where every pair counts: several modes ask for the same. */
  double pairs(int particle, Flights.Path path, Seen wanted) {
    Pairs of = new Pairs(particle, path, wanted);
    Double probability = pairs.get(of);
    if (probability == null) {
      probability = Flights.pair(this, particle, path, wanted, decay -> 1);
      pairs.put(of, probability); // the same whoever is first
    }
    return probability;
  }

  private Branches branches(int particle) {
    String name = name(particle);
    List<Decay> decays = table.of(name);
    Modes modes = table.known().get(Modes.class, new Parent(heavy, particle), Modes::new);
    Channel[] channels = new Channel[decays.size()];
    int[] count = new int[Seen.ALL.length];
    for (int i = 0; i < channels.length; i++) {
      channels[i] = channel(modes, decays.get(i));
      count[channels[i].seen.ordinal()]++;
    }
    Rest[] rests = modes.rests;
    double[][] shares = new double[rests.length][Seen.ALL.length];
    Decay[][] pairs = new Decay[Seen.ALL.length][];
    Arrays.setAll(pairs, s -> new Decay[count[s]]);
    for (int i = channels.length - 1; i >= 0; i--) {
      int seen = channels[i].seen.ordinal();
      pairs[seen][--count[seen]] = decays.get(i);
      shares[channels[i].rest][seen] += decays.get(i).branching();
    }
    return new Branches(table.mass(name), table.ctau(name), pairs, modes.next, rests, shares);
  }

  private Channel channel(Modes modes, Decay decay) {
    Channel channel = modes.channels.get(decay.products());
    if (channel == null) {
      channel = new Channel(Seen.of(decay.products()), modes.number(rest(modes, decay)));
      modes.channels.put(decay.products(), channel); // the same whoever is first
    }
    return channel;
  }

  private Rest rest(Modes modes, Decay decay) {
    boolean unseen =
        decay.particles().stream().allMatch(p -> p.startsWith("nu") || BOSONS.contains(p));
    int[] next =
        decay.particles().stream()
            .filter(p -> number(p) >= 0)
            .map(p -> new Next(number(p), decay.share(p, table::darkMass)))
            .mapToInt(modes::number)
            .toArray();
    return new Rest(unseen, next);
  }
}
