package io.nightjar.precision;

import io.nightjar.model.OscillationRelease;
import io.nightjar.physics.Era;
import io.nightjar.physics.Measurement;
import io.nightjar.physics.Measurements;
import java.util.List;
import java.util.Optional;

/**
 * What was known in an era: read once, used for every point.
 *
 * @param era until when
 * @param measurements by name
 * @param koto KOTO's data sets, oldest first
 * @param kaonLimits limits on K⁺ → π⁺X
 * @param oscillations the global fit to oscillation data; nothing before the first that is held
 * @param flights lengths and momenta that stand for detectors; of no era
 */
public record Evidence(
    Era era,
    Measurements measurements,
    KotoHistory koto,
    KaonLimits kaonLimits,
    Optional<OscillationRelease> oscillations,
    Flights flights) {

  /** Everything in the tables that was public in an era. */
  public static Evidence of(Era era) {
    return new Evidence(
        era,
        Measurements.of(era),
        KotoHistory.of(era),
        KaonLimits.of(era),
        OscillationRelease.known(era),
        Flights.read());
  }

  /** The last number of a name, if the era has one: a list of none or one. */
  public List<Measurement> known(String name) {
    return measurements.find(name).stream().toList();
  }

  /** Why a number that needs a measurement is missing. */
  Reading unknown(String what) {
    return Reading.none("nothing on " + what + " was public in the era " + era.name());
  }
}
