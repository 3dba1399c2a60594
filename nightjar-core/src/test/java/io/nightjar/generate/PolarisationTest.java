package io.nightjar.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.event.EventBatch;
import io.nightjar.event.Lattice;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.MiniBooneDetector;
import io.nightjar.model.Spectrum;
import io.nightjar.process.Upscattering;
import io.nightjar.process.Upscattering.Helicity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The polarisation that comes from tables of responses. */
class PolarisationTest {

  private static final Experiment EXPERIMENT = MiniBooneDetector.neutrinoMode();

  /** Against the cross sections of both helicities: they differ by what the tables miss. */
  @ParameterizedTest
  @Tag("law")
  @CsvSource(
      delimiter = '|',
      value = {
        "nu_mu -> nu4, C12 coherent | 0.2 | 1.25",
        "nu_mu -> nu4, C12 proton | 0.2 | 1.25",
        "nu_mu -> nu4, C12 neutron | 0.2 | 1.25",
        "nu_mu -> nu4, H1 proton | 0.02 | 0.03",
        "nu_mu_bar -> nu4, H1 proton | 0.5 | 1.25",
        "nu_mu -> nu4, C12 neutron | 0.5 | 0.03"
      })
  void isThatOfTheCrossSections(String label, double mass, double mediator) {
    Spectrum spectrum = Points.dirac(mediator, mass);
    Channel channel = Sources.channel(spectrum, EXPERIMENT, label);
    Upscattering process = channel.process();
    UpscatteringMap map = UpscatteringMap.of(channel).orElseThrow();
    EventBatch batch = new EventBatch(1);
    double[][] u = new double[2][EventBatch.SIZE];
    double[] polarisation = new double[EventBatch.SIZE];
    batch.size = EventBatch.SIZE;
    for (int start = 0; start < 4 * EventBatch.SIZE; start += EventBatch.SIZE) {
      new Lattice(1, 1).fill(start, batch.size, 0, u[0]);
      new Lattice(1, 1).fill(start, batch.size, 1, u[1]);
      map.map(batch, u[0], u[1]);
      map.polarisation(batch, polarisation);
      for (int i = 0; i < batch.size; i++) {
        double E = batch.energy[i];
        double Q2 = batch.q2[i];
        double sum = process.dSigma(E, Q2);
        if (sum > 0) { // beyond the last Q2 of a form factor there are no events
          assertThat((1 + polarisation[i]) / 2)
              .as("E = %s, Q2 = %s", E, Q2)
              .isCloseTo(process.dSigma(E, Q2, Helicity.FLIPPING) / sum, within(1e-4));
        }
      }
    }
  }
}
