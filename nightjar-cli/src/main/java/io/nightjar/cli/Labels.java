package io.nightjar.cli;

import io.nightjar.experiment.Observable;
import io.nightjar.physics.Nucleus;
import io.nightjar.process.InelasticRegime;
import io.nightjar.process.NucleonFormFactors;
import io.nightjar.process.Regime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;

/** Words that an option takes, as help and messages show them. */
abstract class Labels extends ArrayList<String> {
  private static final long serialVersionUID = 1;

  Labels(Collection<String> words) {
    super(words);
  }

  Labels(Enum<?>[] values) {
    this(Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList());
  }

  /** How a card writes a constant. */
  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static final class Regimes extends Labels {
    private static final long serialVersionUID = 1;

    Regimes() {
      super(
          Stream.concat(
                  Arrays.stream(Regime.values()).map(Regime::label),
                  Arrays.stream(InelasticRegime.values()).map(InelasticRegime::label))
              .toList());
    }
  }

  static final class NucleonSets extends Labels {
    private static final long serialVersionUID = 1;

    NucleonSets() {
      super(NucleonFormFactors.values());
    }
  }

  static final class NuclearSets extends Labels {
    private static final long serialVersionUID = 1;

    NuclearSets() {
      super(XsecCommand.NuclearSet.values());
    }
  }

  static final class Helicities extends Labels {
    private static final long serialVersionUID = 1;

    Helicities() {
      super(XsecCommand.HelicityMode.values());
    }
  }

  static final class Topics extends Labels {
    private static final long serialVersionUID = 1;

    Topics() {
      super(DescribeCommand.Topic.values());
    }
  }

  static final class Observables extends Labels {
    private static final long serialVersionUID = 1;

    Observables() {
      super(Arrays.stream(Observable.values()).map(Observable::label).toList());
    }
  }

  static final class Nuclei extends Labels {
    private static final long serialVersionUID = 1;

    Nuclei() {
      super(Nucleus.all().keySet());
    }
  }

  static final class EventFormats extends Labels {
    private static final long serialVersionUID = 1;

    EventFormats() {
      super(EventFileFormat.labels());
    }
  }
}
