package io.nightjar.process;

import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal.DarkScalar;
import io.nightjar.physics.Constants;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What masses alone fix, whatever the couplings: made at the first question, then shared by all
 * points of the same masses. Thread-safe: what is made twice at once is made equal, and one of the
 * two is kept.
 */
public final class KnownMasses {

  private final List<String> states;
  private final double[] masses;
  private final boolean isMajorana;
  private final Constants constants;
  private final Map<Key, Object> kept = new ConcurrentHashMap<>();

  private record Key(Class<?> type, Object of) {}

  private KnownMasses(Spectrum spectrum) {
    this.states = spectrum.states();
    this.masses = masses(spectrum);
    this.isMajorana = spectrum.isMajorana();
    this.constants = spectrum.constants();
  }

  /** Those of a point, of which nothing is known yet. */
  static KnownMasses of(Spectrum spectrum) {
    return new KnownMasses(spectrum);
  }

  /** Of heavy neutrinos, the Z' and the scalar; without one, none. */
  private static double[] masses(Spectrum spectrum) {
    List<String> heavy = spectrum.heavy();
    @Nullable DarkScalar scalar = spectrum.point().scalar().orElse(null);
    double[] all = new double[heavy.size() + (scalar == null ? 1 : 2)];
    for (int k = 0; k < heavy.size(); k++) {
      all[k] = spectrum.mass(heavy.get(k));
    }
    all[heavy.size()] = spectrum.zPrimeMass();
    if (scalar != null) {
      all[heavy.size() + 1] = scalar.mass();
    }
    return all;
  }

  /** Whether a point has these masses and names, and the same nature and constants. */
  boolean are(Spectrum spectrum) {
    return isMajorana == spectrum.isMajorana()
        && constants.equals(spectrum.constants())
        && states.equals(spectrum.states())
        && Arrays.equals(masses, masses(spectrum));
  }

  /**
   * What was made before under a type and a key, else what is made now.
   *
   * @param type of what is kept
   * @param of whatever else but masses it depends on; has {@code equals}
   * @param make a function of masses and of the key alone; may ask for other things kept here
   */
  public <T> T get(Class<T> type, Object of, Supplier<T> make) {
    Key key = new Key(type, of);
    Object known = kept.get(key);
    if (known == null) {
      T made = make.get();
      Object first = kept.putIfAbsent(key, made);
      known = first == null ? made : first;
    }
    return type.cast(known);
  }
}
