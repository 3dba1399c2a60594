package io.nightjar.generate;

import io.nightjar.event.Uniforms;
import java.util.Arrays;

/** What the detector sees of finished events. Belongs to one thread. */
final class EventResponse {

  EventResponse(EventRun run) {}

  void observe(EventBlock block, Uniforms uniforms) {
    Arrays.fill(block.visible, 0, block.size, Double.NaN);
    Arrays.fill(block.cosTheta, 0, block.size, Double.NaN);
    Arrays.fill(block.neutrinoEnergy, 0, block.size, Double.NaN);
    Arrays.fill(block.selected, 0, block.size, false);
  }
}
