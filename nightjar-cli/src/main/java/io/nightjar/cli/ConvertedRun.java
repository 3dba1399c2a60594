package io.nightjar.cli;

import io.nightjar.card.Cards;
import io.nightjar.card.ParameterFile;
import io.nightjar.card.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The run that a parameter file of DarkNews-generator asks for, as commands of Nightjar, and what
 * is not the same.
 */
final class ConvertedRun {
  private static final String EXPERIMENT = "miniboone_fhc";
  private static final long EVALUATIONS = 10_000;
  private static final long UNWEIGHTED = 100;

  private static final List<String> NEUTRINOS =
      List.of("nu_e", "nu_mu", "nu_tau", "nu_e_bar", "nu_mu_bar", "nu_tau_bar");
  private static final List<String> PAIRS = List.of("e+e-", "mu+mu-", "photon");

  /** Names that are more than hyphens apart. */
  private static final Map<String, String> RENAMED = Map.of("nova-le-fhc", "nova-fhc");

  /** Switches of formats, and what is written in their place. */
  private static final Map<String, EventFileFormat> FORMATS =
      Map.of(
          "pandas", EventFileFormat.PARQUET,
          "parquet", EventFileFormat.PARQUET,
          "numpy", EventFileFormat.PARQUET,
          "hepevt", EventFileFormat.HEPEVT,
          "hepevt_legacy", EventFileFormat.HEPEVT,
          "hepmc2", EventFileFormat.HEPMC3,
          "hepmc3", EventFileFormat.HEPMC3);

  private static final List<String> WITHOUT_MEANING =
      List.of(
          "nint",
          "neval_warmup",
          "nint_warmup",
          "sparse",
          "print_to_float32",
          "overwrite_path",
          "loglevel",
          "verbose",
          "logfile");

  private final ParameterFile file;
  private final String card;
  private final List<String> commands = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * Reads what is to be run.
   *
   * @param card file of the converted card
   */
  ConvertedRun(ParameterFile file, String card) {
    this.file = file;
    this.card = card;
    commands.add("./nightjar model " + Shell.quoted(card));
    experiment().ifPresent(this::generate);
    noteProducts();
    noteChannels();
    noteSwitches();
  }

  List<String> commands() {
    return List.copyOf(commands);
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  private Optional<String> experiment() {
    String theirs = file.text("experiment").orElse(EXPERIMENT);
    if (!file.has("experiment")) {
      notes.add(
          "Not in the file, and taken as DarkNews-generator has it: experiment = \"%s\"."
              .formatted(theirs));
    }
    String hyphens = theirs.replace('_', '-');
    String ours = RENAMED.getOrDefault(hyphens, hyphens);
    List<String> known = Cards.in("experiments").names();
    if (known.contains(ours)) {
      return Optional.of(ours);
    }
    notes.add(
        "Not converted: no card describes the experiment '%s'; there are %s.%s"
            .formatted(
                theirs,
                String.join(", ", known),
                Spelling.nearest(ours, known)
                    .map(near -> " Maybe you meant '" + near + "'.")
                    .orElse("")));
    return Optional.empty();
  }

  private void generate(String experiment) {
    for (EventFileFormat format : formats()) {
      String begin =
          "./nightjar generate %s --experiment %s".formatted(Shell.quoted(card), experiment);
      commands.add(begin + events(format) + seed() + " -o " + output(format.label()) + plot());
    }
  }

  private Set<EventFileFormat> formats() {
    Set<EventFileFormat> formats = new LinkedHashSet<>();
    if (!file.has("pandas") || file.isOn("pandas")) {
      formats.add(EventFileFormat.PARQUET);
    }
    FORMATS.keySet().stream().sorted().filter(file::isOn).map(FORMATS::get).forEach(formats::add);
    if (formats.isEmpty()) {
      formats.add(EventFileFormat.PARQUET);
    }
    return formats;
  }

  /** Only files of the standard formats are unweighted there. */
  private String events(EventFileFormat format) {
    if (file.isOn("hep_unweight") && format != EventFileFormat.PARQUET) {
      return " -n " + file.whole("unweighted_hep_events", 1).orElse(UNWEIGHTED) + " --unweighted";
    }
    return " -n " + file.whole("neval", 1).orElse(EVALUATIONS);
  }

  private String seed() {
    OptionalLong seed = file.whole("seed", 0);
    return seed.isPresent() ? " --seed " + seed.getAsLong() : "";
  }

  private String plot() {
    return file.isOn("make_summary_plots") ? " --plot " + output("pdf") : "";
  }

  private String output(String suffix) {
    String folder = file.text("path").orElse(".").replaceFirst("/+$", "");
    return Shell.quoted(folder.equals(".") ? "events." + suffix : folder + "/events." + suffix);
  }

  private void noteProducts() {
    String product = file.choice("decay_product", PAIRS).orElse("e+e-");
    if (product.equals("photon")) {
      notes.add(
          "decay_product = \"photon\": 'generate' makes one where the file has a moment mu_tr_*,"
              + " and lepton pairs where they are open; the column 'channel' tells them apart.");
    }
    if (product.equals("mu+mu-")) {
      notes.add(
          "decay_product = \"mu+mu-\": 'generate' makes every lepton pair that is open; select"
              + " muons in the file.");
    }
  }

  private void noteChannels() {
    List<String> flavours = file.words("nu_flavors", NEUTRINOS);
    notes.add(
        "'generate' takes every neutrino of the beam, DarkNews-generator only %s; the column"
                .formatted(flavours.isEmpty() ? "nu_mu" : String.join(", ", flavours))
            + " 'channel' tells them apart.");
    if (!file.isOn("include_nelastic")) {
      notes.add("'generate' also scatters on neutrons, which include_nelastic = False leaves out.");
    }
    for (String off : List.of("nopelastic", "nocoh")) {
      if (file.isOn(off)) {
        notes.add(
            "%s: 'generate' makes all regimes; select by the column 'channel'.".formatted(off));
      }
    }
    for (String off : List.of("noHC", "noHF")) {
      if (file.isOn(off)) {
        notes.add(
            "%s: 'generate' makes both helicities; 'xsec --helicity split' shows each."
                .formatted(off));
      }
    }
  }

  private void noteSwitches() {
    if (file.isOn("enforce_prompt")) {
      notes.add(
          "Not converted: enforce_prompt; decays happen where lifetimes put them, and 'decay_x',"
              + " 'decay_y', 'decay_z' tell where.");
    }
    if (file.has("sample_geometry") && !file.isOn("sample_geometry")) {
      notes.add("sample_geometry = False: Nightjar always samples the detector.");
    }
    if (file.isOn("hepmc2")) {
      notes.add("hepmc2: HepMC3 is written.");
    }
    if (file.isOn("numpy")) {
      notes.add("numpy: Parquet is written.");
    }
    List<String> without = WITHOUT_MEANING.stream().filter(file::has).toList();
    if (!without.isEmpty()) {
      notes.add("Ignored, as nothing here needs it: %s.".formatted(String.join(", ", without)));
    }
  }
}
