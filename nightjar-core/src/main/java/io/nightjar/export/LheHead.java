package io.nightjar.export;

import io.nightjar.event.Role;
import io.nightjar.experiment.Flux;
import io.nightjar.export.FileHeader.Card;
import io.nightjar.generate.EventKind;
import io.nightjar.generate.EventRun;
import io.nightjar.math.Estimate;
import java.util.Comparator;

/** What stands before the first Les Houches event: provenance, beams, processes, weights. */
final class LheHead {

  private static final int UNWEIGHTED = 3;
  private static final int WEIGHTED = 4;

  private final FileHeader header;
  private final EventRun run;
  private final StringBuilder text = new StringBuilder();

  private LheHead(FileHeader header) {
    this.header = header;
    this.run = header.run();
  }

  /** The text; the reader of the C++ library wants the first tag on the first line. */
  static String of(FileHeader header) {
    LheHead head = new LheHead(header);
    head.text.append("<LesHouchesEvents version=\"3.0\">\n");
    head.header();
    head.text.append("<init>\n");
    head.beams();
    head.processes();
    head.weights();
    return head.text.append("</init>\n").toString();
  }

  private void header() {
    text.append("<header>\n<nightjar>\n");
    Metadata.of(header).forEach((name, value) -> text.append(escape(name + ": " + value) + "\n"));
    text.append("</nightjar>\n");
    card("modelcard", header.model());
    card("experimentcard", header.experiment());
    text.append("</header>\n");
  }

  private void card(String tag, Card card) {
    String attributes = attribute("name", card.name()) + attribute("sha256", card.sha256());
    text.append("<" + tag + attributes + ">\n" + escape(card.text()));
    text.append(card.text().endsWith("\n") ? "" : "\n").append("</" + tag + ">\n");
  }

  /**
   * One beam and one target, though a run may have several: those of the likeliest kind. The energy
   * of the beam is the end of its spectrum, that of the target its mass.
   */
  private void beams() {
    EventKind kind =
        run.kinds().stream()
            .max(Comparator.comparingDouble((EventKind k) -> k.rate().value()))
            .orElseThrow(() -> new IllegalArgumentException("A run without processes."));
    Flux flux = kind.channel().flux();
    EventKind.Species target = kind.of(Role.TARGET).orElseThrow();
    int beam = kind.of(Role.PROJECTILE).orElseThrow().pdg();
    int strategy = run.plan().unweighted() ? UNWEIGHTED : WEIGHTED;
    text.append(beam + " " + target.pdg() + " " + flux.highest() + " " + target.mass());
    text.append(" 0 0 0 0 " + strategy + " " + run.kinds().size() + "\n");
  }

  /** Cross section, its error, mean of XWGTUP (readers of strategies 3 and 4 need no maximum). */
  private void processes() {
    Estimate rate = run.rate();
    double each = rate.value() > 0 ? NuHepMcRun.picobarn(run) / rate.value() : 0;
    for (EventKind kind : run.kinds()) {
      Estimate picobarn = kind.rate().times(each);
      double mean = run.plan().unweighted() ? 1 : NuHepMcRun.picobarn(run);
      text.append(picobarn.value() + " " + picobarn.error() + " " + mean + " " + kind.id() + "\n");
    }
  }

  private void weights() {
    String attributes = attribute("name", "Nightjar") + attribute("version", header.version());
    text.append("<generator" + attributes + ">dark-sector neutrino events</generator>\n");
    text.append("<initrwgt>\n<weight" + attribute("id", NuHepMcRun.WEIGHT));
    text.append(">expected events in the exposure</weight>\n</initrwgt>\n");
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + escape(value).replace("\"", "&quot;") + "\"";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
