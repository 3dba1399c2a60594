package io.nightjar.cli;

import io.nightjar.card.ModelCard;
import io.nightjar.model.Consistency;
import io.nightjar.model.Spectrum;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What {@code model} has computed of a card, for {@link ModelPage} and {@link ModelDocument}.
 *
 * @param wanted which decays are asked for
 */
record ModelResults(ModelCard card, Spectrum spectrum, DecayTable decays, Predicate<Decay> wanted) {

  /** What a reader has to know, in sentences. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>(card.warnings());
    warnings.addAll(Consistency.warnings(spectrum));
    warnings.addAll(decays.notes());
    return warnings;
  }

  /** Channels of a particle that are asked for, widest first. */
  List<Decay> of(String particle) {
    return decays.of(particle).stream().filter(wanted).toList();
  }
}
