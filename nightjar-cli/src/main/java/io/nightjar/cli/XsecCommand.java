package io.nightjar.cli;

import io.nightjar.card.ModelCard;
import io.nightjar.experiment.Flux;
import io.nightjar.generate.Channel;
import io.nightjar.generate.ChannelNotes;
import io.nightjar.generate.InelasticRate;
import io.nightjar.math.Estimate;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Nucleus;
import io.nightjar.process.Inelastic;
import io.nightjar.process.InelasticRegime;
import io.nightjar.process.Mediator;
import io.nightjar.process.NuclearFormFactor;
import io.nightjar.process.NucleonFormFactors;
import io.nightjar.process.Regime;
import io.nightjar.process.Target;
import io.nightjar.process.Upscattering;
import io.nightjar.process.Upscattering.Helicity;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code xsec CARD}: upscattering cross sections. */
@Command(
    name = "xsec",
    mixinStandardHelpOptions = true,
    description = {
      "Upscattering cross sections: per nucleus for coherent, resonance and dis, per free nucleon"
          + " for proton and neutron; with --bound per nucleus, Pauli blocked."
    },
    footer = {
      "",
      "Example: ./nightjar xsec dark-seesaw --upscattered nu5 --target C12 --energies 0.5,800MeV"
    })
final class XsecCommand implements Callable<Integer> {

  enum HelicityMode {
    SUM,
    SPLIT
  }

  enum NuclearSet {
    BEST,
    HELM
  }

  @Mixin private CardOptions cards = new CardOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private PartonOptions partons = new PartonOptions();

  @Option(
      names = "--projectile",
      paramLabel = "P",
      defaultValue = "nu_mu",
      description = "nu_e nu_mu nu_tau nu_e_bar nu_mu_bar nu_tau_bar (default: ${DEFAULT-VALUE})")
  private String projectile = "nu_mu";

  @Option(
      names = "--upscattered",
      paramLabel = "N",
      required = true,
      description = "heavy neutrino of the card, as in nu5")
  private String upscattered = "";

  @Option(
      names = "--target",
      paramLabel = "T",
      defaultValue = "C12",
      completionCandidates = Labels.Nuclei.class,
      description = "nucleus: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private String target = "C12";

  @Option(
      names = "--regime",
      paramLabel = "R",
      defaultValue = "coherent",
      completionCandidates = Labels.Regimes.class,
      description = "what is struck: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private String regimeName = "coherent";

  @Option(
      names = "--energies",
      paramLabel = "LIST",
      required = true,
      split = ",",
      splitSynopsisLabel = "LIST",
      converter = Names.Energy.class,
      description = "neutrino energies, as in 0.5,800MeV; without a unit in GeV")
  private List<Double> energies = new ArrayList<>();

  @Option(
      names = "--q2",
      paramLabel = "LIST",
      split = ",",
      splitSynopsisLabel = "LIST",
      converter = Names.MomentumTransfer.class,
      description = "momentum transfers squared [GeV^2]: adds dsigma/dQ2")
  private List<Double> transfers = new ArrayList<>();

  @Option(
      names = "--helicity",
      paramLabel = "H",
      defaultValue = "sum",
      completionCandidates = Labels.Helicities.class,
      description =
          "helicities of the heavy neutrino in the laboratory: sum, or split into conserving and"
              + " flipping (default: ${DEFAULT-VALUE})")
  private HelicityMode helicity = HelicityMode.SUM;

  @Option(names = "--bound", description = "times Z or N, with Pauli blocking")
  private boolean bound;

  @Option(
      names = "--nuclear-form-factor",
      paramLabel = "F",
      defaultValue = "best",
      completionCandidates = Labels.NuclearSets.class,
      description =
          "best (Fourier-Bessel where measured) or helm (Lewin and Smith) (default:"
              + " ${DEFAULT-VALUE})")
  private NuclearSet nuclear = NuclearSet.BEST;

  @Option(
      names = "--nucleon-form-factors",
      paramLabel = "F",
      defaultValue = "kelly",
      completionCandidates = Labels.NucleonSets.class,
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private NucleonFormFactors nucleon = NucleonFormFactors.KELLY;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** One computed number: cross section [cm²] or its derivative [cm²/GeV²]. */
  private record Row(
      Mediator mediator, String helicity, double energy, double q2, Estimate value) {}

  @Override
  public Integer call() {
    ModelCard card = cards.load();
    Spectrum spectrum = CardOptions.spectrum(card);
    demandOptions(spectrum);
    Result result = inelastic().map(r -> inelastic(spectrum, r)).orElseGet(() -> elastic(spectrum));
    List<String> notes = new ArrayList<>(card.warnings());
    notes.addAll(notes(result, spectrum));
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      json(card, result, notes).print(out);
    } else {
      print(card, result, notes, out);
    }
    return 0;
  }

  /** What was computed. */
  private record Result(
      String per,
      double threshold,
      List<Row> totals,
      List<Row> slopes,
      List<String> citations,
      Optional<String> note) {}

  private Result elastic(Spectrum spectrum) {
    Target struck = target();
    double unit = spectrum.constants().hbarc2() * (bound ? struck.multiplicity() : 1);
    List<Row> totals = new ArrayList<>();
    List<Row> slopes = new ArrayList<>();
    List<Mediator> mediators = mediators(spectrum);
    for (Mediator mediator : mediators) {
      Upscattering process = process(spectrum, mediator, struck);
      totals.addAll(totals(process, unit));
      slopes.addAll(slopes(process, unit));
    }
    return new Result(
        bound || struck.regime() == Regime.COHERENT ? "nucleus" : "free nucleon",
        process(spectrum, mediators.getFirst(), struck).kinematics().threshold(),
        totals,
        slopes,
        Upscattering.CITATIONS,
        ChannelNotes.interference(mediators.size()).stream().findFirst());
  }

  private Result inelastic(Spectrum spectrum, InelasticRegime regime) {
    if (helicity == HelicityMode.SPLIT) {
      throw new WrongInput(
          "--helicity split: %s has both helicities together only.%n  allowed: sum"
              .formatted(regime.label()));
    }
    Nucleus nucleus = nucleus();
    Inelastic process =
        InelasticRate.process(spectrum, projectile, upscattered, regime, partons.grid());
    double unit = spectrum.constants().hbarc2();
    List<Row> totals = new ArrayList<>();
    List<Row> slopes = new ArrayList<>();
    for (double E : energies) {
      totals.add(new Row(Mediator.VECTOR, "sum", E, 0, process.sigma(nucleus, E).times(unit)));
      for (double Q2 : transfers) {
        double slope = Q2 > 0 ? process.dSigma(nucleus, E, Q2) * unit : 0;
        slopes.add(new Row(Mediator.VECTOR, "sum", E, Q2, new Estimate(slope, 0)));
      }
    }
    return new Result(
        "nucleus",
        process.threshold(),
        totals,
        slopes,
        Inelastic.CITATIONS,
        Optional.of(
            "Nucleons of the nucleus count as free and at rest, Z protons and N neutrons: good to"
                + " about 20 % (docs/physics/inelastic.md); errors are those of the integration."));
  }

  private Upscattering process(Spectrum spectrum, Mediator mediator, Target struck) {
    return Channel.process(spectrum, projectile, upscattered, mediator, struck, response(struck));
  }

  /** What couples; Z' and Z where nothing does. */
  private List<Mediator> mediators(Spectrum spectrum) {
    List<Mediator> coupled =
        Arrays.stream(Mediator.values())
            .filter(m -> !Channel.exchange(spectrum, projectile, upscattered, m).isZero())
            .toList();
    return coupled.isEmpty() ? List.of(Mediator.VECTOR) : coupled;
  }

  private void demandOptions(Spectrum spectrum) {
    if (energies.isEmpty()) {
      throw new WrongInput("--energies: the list is empty.\n  allowed: as in 0.5,800MeV");
    }
    if (!Flux.SPECIES.contains(projectile)) {
      throw new WrongInput(Names.unknown("--projectile", projectile, Flux.SPECIES));
    }
    if (!spectrum.heavy().contains(upscattered)) {
      throw new WrongInput(Names.unknown("--upscattered", upscattered, spectrum.heavy()));
    }
  }

  private Optional<InelasticRegime> inelastic() {
    return Arrays.stream(InelasticRegime.values())
        .filter(r -> r.label().equals(regimeName.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private Regime regime() {
    return Arrays.stream(Regime.values())
        .filter(r -> r.label().equals(regimeName.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () -> new WrongInput(Names.unknown("--regime", regimeName, new Labels.Regimes())));
  }

  private Nucleus nucleus() {
    Nucleus nucleus = Nucleus.all().get(target);
    if (nucleus == null) {
      throw new WrongInput(Names.unknown("--target", target, Nucleus.all().keySet()));
    }
    return nucleus;
  }

  private Target target() {
    Regime regime = regime();
    Nucleus nucleus = nucleus();
    if (!Target.exists(nucleus, regime)) {
      throw new WrongInput(
          "--regime: %s has no %s channel; a free proton is --target H1 --regime proton."
              .formatted(target, regime.label()));
    }
    return new Target(nucleus, regime);
  }

  private Upscattering.Response response(Target struck) {
    boolean coherent = struck.regime() == Regime.COHERENT;
    NuclearFormFactor form =
        !coherent
            ? q -> 0
            : nuclear == NuclearSet.HELM
                ? NuclearFormFactor.helm(struck.nucleus())
                : NuclearFormFactor.best(struck.nucleus());
    return new Upscattering.Response(form, nucleon, bound);
  }

  private List<Row> totals(Upscattering process, double unit) {
    List<Row> rows = new ArrayList<>();
    for (double E : energies) {
      if (helicity == HelicityMode.SUM) {
        rows.add(new Row(process.mediator(), "sum", E, 0, process.sigma(E).times(unit)));
      } else {
        for (Helicity h : Helicity.values()) {
          rows.add(new Row(process.mediator(), label(h), E, 0, process.sigma(E, h).times(unit)));
        }
      }
    }
    return rows;
  }

  private List<Row> slopes(Upscattering process, double unit) {
    List<Row> rows = new ArrayList<>();
    for (double E : energies) {
      for (double Q2 : transfers) {
        if (helicity == HelicityMode.SUM) {
          rows.add(
              new Row(
                  process.mediator(), "sum", E, Q2, new Estimate(process.dSigma(E, Q2) * unit, 0)));
        } else {
          for (Helicity h : Helicity.values()) {
            rows.add(
                new Row(
                    process.mediator(),
                    label(h),
                    E,
                    Q2,
                    new Estimate(process.dSigma(E, Q2, h) * unit, 0)));
          }
        }
      }
    }
    return rows;
  }

  private static String label(Helicity h) {
    return h.name().toLowerCase(Locale.ROOT);
  }

  private List<String> notes(Result result, Spectrum spectrum) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "Threshold: %s GeV; below it the cross section is 0."
            .formatted(Terminal.number(result.threshold)));
    result.note.ifPresent(notes::add);
    String flavour = projectile.replace("_bar", "");
    boolean dark = !spectrum.vertex(upscattered, flavour).isZero();
    boolean weak = !spectrum.weakVertex(upscattered, flavour).isZero();
    boolean vectors = mediators(spectrum).contains(Mediator.VECTOR);
    if (!dark && !weak) {
      if (!vectors) {
        notes.add("Z' and Z couple to no vertex of %s with %s.".formatted(upscattered, flavour));
        return notes;
      }
      notes.add("The card has no vertex of %s with %s.".formatted(upscattered, flavour));
    } else if (!dark) {
      notes.add(
          "Z exchange only: the card has no Z' vertex of %s with %s."
              .formatted(upscattered, flavour));
    } else if (!weak) {
      notes.add("Z' exchange only: %s has no active mixing on the card.".formatted(upscattered));
    }
    return notes;
  }

  private Document json(ModelCard card, Result result, List<String> notes) {
    List<String> citations = new ArrayList<>(card.citations());
    citations.addAll(result.citations);
    Document document = new Document("xsec").card(card).citations(citations);
    ArrayNode results = document.root().putArray("results");
    for (Row row : result.totals) {
      ObjectNode node = node(results, row);
      node.put("sigma_cm2", row.value.value());
      node.put("error_cm2", row.value.error());
    }
    if (!transfers.isEmpty()) {
      ArrayNode differential = document.root().putArray("differential");
      for (Row row : result.slopes) {
        ObjectNode node = node(differential, row);
        node.put("q2_GeV2", row.q2);
        node.put("dsigma_dq2_cm2_per_GeV2", row.value.value());
      }
    }
    document.root().put("bound", bound);
    Document.strings(document.root(), "warnings", notes);
    return document;
  }

  private ObjectNode node(ArrayNode array, Row row) {
    ObjectNode node = array.addObject();
    node.put("projectile", projectile);
    node.put("upscattered", upscattered);
    node.put("target", target);
    node.put("regime", regimeName.toLowerCase(Locale.ROOT));
    node.put("mediator", row.mediator.label());
    node.put("helicity", row.helicity);
    node.put("energy_GeV", row.energy);
    return node;
  }

  private void print(ModelCard card, Result result, List<String> notes, PrintWriter out) {
    out.printf(
        "%s + %s %s -> %s, per %s%n%n",
        projectile, target, regimeName.toLowerCase(Locale.ROOT), upscattered, result.per);
    Terminal.TextTable table =
        new Terminal.TextTable("E [GeV]", "mediator", "helicity", "sigma [cm^2]", "error [cm^2]");
    result.totals.forEach(r ->
        table.row(
            Terminal.number(r.energy),
            r.mediator.label(),
            r.helicity,
            r.value.value(),
            Terminal.error(r.value.error())));
    table.print(out);
    if (!result.slopes.isEmpty()) {
      out.println();
      Terminal.TextTable differential =
          new Terminal.TextTable(
              "E [GeV]", "Q2 [GeV^2]", "mediator", "helicity", "dsigma/dQ2 [cm^2/GeV^2]");
      result.slopes.forEach(r ->
          differential.row(
              Terminal.number(r.energy), r.q2, r.mediator.label(), r.helicity, r.value.value()));
      differential.print(out);
    }
    List<String> citations = new ArrayList<>(card.citations());
    citations.addAll(result.citations);
    Notes.print(out, notes, card, citations);
  }
}
