package io.nightjar.export;

import io.nightjar.export.FileHeader.Card;
import io.nightjar.generate.EventKind;
import io.nightjar.generate.EventKind.Species;
import io.nightjar.generate.EventRun;
import io.nightjar.physics.ParticleCode;
import io.nightjar.process.Target;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What NuHepMC (arXiv:2310.13211, version 1.0.0) wants to know of a run, as attributes of HepMC3:
 * processes, meanings of status codes and of own particle numbers, exposure, cross section,
 * citations; and how to make the file again, under {@code NuHepMC.Provenance}.
 */
final class NuHepMcRun {

  /** Weight of an event: the expected events it stands for. */
  static final String WEIGHT = "CV";

  /** Status of a decay vertex: the first code that the standard leaves free and does not use. */
  static final int DECAY = 22;

  /** Status of the vertex at which the heavy neutrino is made. */
  static final int PRIMARY = 1;

  private static final String ROOT = "NuHepMC.";
  private static final String CITED = ROOT + "Citations.Generator.";
  private static final String ARXIV = "arXiv:";
  private static final double PICOBARNS = 1e36; // per cm²

  /** Exposure, cross section, citations, own particles described; process ranges; time. */
  private static final List<String> CONVENTIONS =
      List.of("G.C.1", "G.C.2", "G.C.3", "G.C.5", "E.C.1", "E.C.5");

  private final FileHeader header;
  private final EventRun run;
  private final SortedMap<String, String> attributes = new TreeMap<>();

  private NuHepMcRun(FileHeader header) {
    this.header = header;
    this.run = header.run();
  }

  /** All attributes in the order of HepMC3, not escaped. */
  static SortedMap<String, String> attributes(FileHeader header) {
    NuHepMcRun all = new NuHepMcRun(header);
    all.standard();
    all.normalisation();
    all.processes();
    all.statuses();
    all.particles();
    all.citations();
    all.provenance();
    return all.attributes;
  }

  /** Cross section of a run [pb] per nucleon. */
  static double picobarn(EventRun run) {
    return run.crossSection() * PICOBARNS;
  }

  private void put(String name, Object value) {
    String text = value.toString();
    if (!text.isEmpty()) {
      attributes.put(ROOT + name, text);
    }
  }

  private void standard() {
    put("Version.Major", 1);
    put("Version.Minor", 0);
    put("Version.Patch", 0);
    put("Conventions", String.join(" ", CONVENTIONS));
  }

  private void normalisation() {
    put("Exposure.NEvents", run.plan().events());
    put("Exposure." + run.experiment().exposureUnit(), run.experiment().exposure());
    put("FluxAveragedTotalCrossSection", picobarn(run));
    put("Units.CrossSection.Unit", "pb");
    put("Units.CrossSection.TargetScale", "PerNucleon");
  }

  private void processes() {
    put("ProcessIDs", join(run.kinds().stream().map(k -> Integer.toString(k.id())).toList()));
    for (EventKind kind : run.kinds()) {
      info("ProcessInfo", kind.id(), kind.label(), description(kind));
    }
  }

  private String description(EventKind kind) {
    Target target = kind.channel().target();
    String bound =
        target.isBound()
            ? " The nucleon is bound in "
                + target.nucleus().name()
                + " and recorded as a free one at rest; the rest of the nucleus is left out."
            : "";
    return "Neutral-current upscattering to a heavy neutrino on "
        + target.label()
        + ", then its decay; "
        + kind.rate().value()
        + " +- "
        + kind.rate().error()
        + " events expected in the exposure."
        + bound
        + " Papers: "
        + join(header.citations());
  }

  private void statuses() {
    put("VertexStatusIDs", PRIMARY + " " + DECAY);
    info("VertexStatusInfo", PRIMARY, "Primary", "The beam neutrino becomes a heavy neutrino");
    info(
        "VertexStatusInfo",
        DECAY,
        "Decay",
        "A heavy neutrino decays; positions are those of the"
            + " laboratory [cm], with time times the speed of light");
    put("ParticleStatusIDs", "1 2 4 20");
    info("ParticleStatusInfo", 1, "Final", "Leaves the event");
    info("ParticleStatusInfo", 2, "Decayed", "Heavy neutrino whose decay is in the event");
    info("ParticleStatusInfo", 4, "Beam", "Neutrino of the beam");
    info("ParticleStatusInfo", 20, "Target", "Nucleus or nucleon that is struck, at rest");
  }

  private void info(String list, int id, String name, String description) {
    put(list + "[" + id + "].Name", name);
    put(list + "[" + id + "].Description", description);
  }

  private void particles() {
    SortedMap<Integer, Species> own = new TreeMap<>();
    for (EventKind kind : run.kinds()) {
      kind.species().values().stream()
          .filter(s -> ParticleCode.isOwn(s.pdg()))
          .forEach(s -> own.put(s.pdg(), s));
    }
    put("AdditionalParticleNumbers", join(own.keySet().stream().map(String::valueOf).toList()));
    own.forEach(this::particle);
  }

  /** The standard names both attributes; readers look for the second. */
  private void particle(int pdg, Species species) {
    put("AdditionalParticleNumber[" + pdg + "].Name", species.name());
    String meaning =
        "Heavy neutrino of spin 1/2, without charge, of mass " + species.mass() + " GeV";
    info("AdditionalParticleInfo", pdg, species.name(), meaning);
  }

  private void citations() {
    List<String> cited = header.citations();
    List<String> preprints = cited.stream().filter(c -> c.startsWith(ARXIV)).toList();
    attribute(CITED + "InspireHep", cited.stream().filter(c -> !c.startsWith(ARXIV)).toList());
    attribute(CITED + "arXiv", preprints.stream().map(c -> c.substring(ARXIV.length())).toList());
  }

  private void attribute(String name, List<String> values) {
    if (!values.isEmpty()) {
      attributes.put(name, join(values));
    }
  }

  private void provenance() {
    Metadata.of(header).forEach((name, value) -> put("Provenance.Nightjar." + name, value));
    put("Provenance.NEvents", run.plan().events());
    put("Provenance.RNGState", run.plan().seed());
    card("model-card", header.model());
    card("experiment-card", header.experiment());
  }

  private void card(String name, Card card) {
    put("Provenance.Nightjar." + name, card.text());
  }

  private static String join(List<String> words) {
    return words.stream().collect(Collectors.joining(" "));
  }
}
