package io.nightjar.precision;

import io.nightjar.model.Spectrum;
import java.util.List;
import java.util.function.Function;

/** All observables that need no detector. A new family is one line here. */
public final class PrecisionObservables {

  private static final List<Function<States, List<PrecisionObservable>>> FAMILIES =
      List.of(
          states -> MagneticMoments.observables(),
          states -> ScalarKaons.observables(),
          states -> Electroweak.observables(),
          states -> HiggsPortal.observables(),
          states -> LightStates.observables(),
          MesonNeutrinos::observables,
          states -> FiveBodyModes.observables(),
          states -> LeptonUniversality.observables(),
          ElectronCollisions::observables,
          states -> BabarPhotons.observables(),
          states -> DoubleVertices.observables());

  private PrecisionObservables() {}

  /** The observables of a point, in the order in which they are shown. */
  public static List<PrecisionObservable> of(Spectrum spectrum) {
    return of(States.of(spectrum));
  }

  /** The observables of any point; {@code nuM} and {@code nuN} stand for its heavy neutrinos. */
  public static List<PrecisionObservable> described() {
    return of(States.ANY);
  }

  /** Those that every point has, by the same names. */
  public static List<PrecisionObservable> everywhere() {
    return Everywhere.ALL;
  }

  /** Made when first asked for. */
  private static final class Everywhere {
    static final List<PrecisionObservable> ALL = of(States.NONE);
  }

  private static List<PrecisionObservable> of(States states) {
    return FAMILIES.stream().flatMap(family -> family.apply(states).stream()).toList();
  }
}
