package io.nightjar.card;

import io.nightjar.model.Condition;
import io.nightjar.model.Consistency;
import io.nightjar.model.DarkBosons;
import io.nightjar.model.GaugeSector;
import io.nightjar.model.NeutrinoMasses;
import io.nightjar.model.NeutrinoSector;
import io.nightjar.model.ScalarSector;
import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal;
import io.nightjar.model.ThreePortal.DarkPhoton;
import io.nightjar.model.ThreePortal.DarkScalar;
import io.nightjar.model.ThreePortal.HeavyNeutrino;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.physics.Constants;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.complex.Complex;

/** A model card as a point of the three-portal model. */
final class ModelBinder {
  static final List<String> HEAVY = List.of("nu4", "nu5", "nu6", "nu7", "nu8");

  private static final List<String> KEYS =
      List.of(
          "kind",
          "name",
          "model",
          "nature",
          "status",
          "description",
          "dark-photon",
          "dark-coupling",
          "dark-scalar",
          "heavy-neutrinos",
          "vertices",
          "scalar-vertices",
          "transition-moments",
          "lagrangian",
          "oscillation",
          "sources");

  /** Rows of the mixing matrix: flavours, then the dark fields (D alone, or L and R). */
  private static final List<String> ROWS = List.of("e", "mu", "tau", "D", "L", "R");

  private static final double ONE = 1 + 1e-12; // |[0.6, 0.8]| may round to above 1

  private final Block block;

  private ModelBinder(Block block) {
    this.block = block;
  }

  static ModelCard bind(Card card, String place, Block block) {
    return new ModelBinder(block).bind(card, place);
  }

  private ModelCard bind(Card card, String place) {
    block.only(KEYS);
    ModelCard.Status status =
        block.optional("status").map(ModelBinder::status).orElse(ModelCard.Status.UNSTATED);
    String description = block.optional("description").map(Value::text).orElse("");
    List<Source> sources = block.optional("sources").map(Source::read).orElse(List.of());
    ThreePortal model = model(card.name());
    Spectrum spectrum = new Spectrum(model, Constants.STANDARD);
    Consistency.demand(spectrum);
    List<String> warnings = new ArrayList<>(ModelWarnings.of(model));
    warnings.addAll(Consistency.couplings(spectrum));
    return new ModelCard(
        model, status, place, description, sources, List.copyOf(warnings), card.sha256());
  }

  private static ModelCard.Status status(Value value) {
    String word = value.choice(List.of("verified", "unverified"));
    return word.equals("verified") ? ModelCard.Status.VERIFIED : ModelCard.Status.UNVERIFIED;
  }

  private ThreePortal model(String name) {
    block.required("model").choice(List.of("three-portal"));
    DarkPhoton photon = block.required("dark-photon").block(ModelBinder::darkPhoton);
    double alpha = block.required("dark-coupling").block(ModelBinder::darkAlpha);
    double darkVacuum = photon.darkVacuum(Math.sqrt(4 * Math.PI * alpha), Constants.STANDARD);
    Optional<DarkScalar> scalar =
        block.optional("dark-scalar").map(v -> v.block(keys -> darkScalar(keys, darkVacuum)));
    Optional<Value> lagrangian = block.optional("lagrangian");
    ThreePortal model =
        lagrangian.isPresent()
            ? fromLagrangian(name, lagrangian.get(), photon, alpha, scalar, darkVacuum)
            : fromStates(name, photon, alpha, scalar);
    return withMoments(model);
  }

  private ThreePortal withMoments(ThreePortal model) {
    Set<String> heavy = model.heavyNeutrinos().keySet();
    return block
        .optional("transition-moments")
        .map(v -> model.withMoments(v.block(keys -> VertexReader.moments(keys, heavy))))
        .orElse(model);
  }

  /** Phenomenological mode. */
  private ThreePortal fromStates(
      String name, DarkPhoton photon, double alpha, Optional<DarkScalar> scalar) {
    block
        .optional("oscillation")
        .ifPresent(v -> {
          throw v.fault("oscillation data fix the Dirac masses of a Lagrangian, but there is none.")
              .hint("Add the block lagrangian, without dirac-masses.")
              .exception();
        });
    Nature nature = block.required("nature").choice(Nature.class);
    SortedMap<String, HeavyNeutrino> heavy = heavyNeutrinos();
    refuseDoubledVertices();
    return new ThreePortal(
        name, nature, photon, alpha, scalar, heavy, vertices(heavy), scalarVertices(heavy));
  }

  /** Lagrangian mode. */
  private ThreePortal fromLagrangian(
      String name,
      Value lagrangian,
      DarkPhoton photon,
      double alpha,
      Optional<DarkScalar> scalar,
      double darkVacuum) {
    for (String key : List.of("heavy-neutrinos", "vertices", "scalar-vertices")) {
      block.optional(key).ifPresent(v -> refuseBoth(lagrangian, v));
    }
    block.optional("nature").ifPresent(ModelBinder::demandMajorana);
    DarkScalar phi =
        scalar.orElseThrow(() ->
            lagrangian
                .fault("a dark-scalar is needed beside it: its loops are part of the masses.")
                .exception());
    DarkBosons bosons =
        new DarkBosons(Math.sqrt(4 * Math.PI * alpha), photon.mass(), phi.mass(), darkVacuum);
    NeutrinoSector sector =
        NeutrinoSector.of(masses(lagrangian, bosons), bosons, Constants.STANDARD);
    return ThreePortal.of(name, photon, alpha, phi, sector);
  }

  private NeutrinoMasses masses(Value lagrangian, DarkBosons bosons) {
    Optional<Value> oscillation = block.optional("oscillation");
    Optional<Value> dirac = lagrangian.<Optional<Value>>peek(keys -> keys.optional("dirac-masses"));
    if (oscillation.isPresent() && dirac.isPresent()) {
      throw Block.conflict(oscillation.get(), dirac.get(), "Dirac masses follow from oscillations")
          .exception();
    }
    boolean inverted = oscillation.isPresent();
    NeutrinoMasses terms = lagrangian.block(keys -> LagrangianReader.read(keys, inverted));
    return inverted ? OscillationReader.complete(oscillation.get(), terms, bosons) : terms;
  }

  private static void refuseBoth(Value lagrangian, Value other) {
    throw Block.conflict(lagrangian, other, "masses and vertices follow from the Lagrangian")
        .exception();
  }

  private static void demandMajorana(Value nature) {
    if (nature.choice(Nature.class) != Nature.MAJORANA) {
      throw nature
          .fault("the mass matrix of a Lagrangian makes Majorana neutrinos.")
          .allowed("majorana")
          .hint("Pairs of them with nearly equal masses behave as Dirac neutrinos.")
          .exception();
    }
  }

  /** ε as it stands; or χ, and then the gauge sector is exact. */
  private static DarkPhoton darkPhoton(Block block) {
    double mass = block.required("mass").quantity(Dimension.ENERGY, Range.POSITIVE);
    String key = block.oneOf("epsilon", "chi");
    Value mixing = block.required(key);
    return key.equals("chi")
        ? DarkPhoton.of(GaugeSector.of(Constants.STANDARD, mass, mixing.number(Range.ANY)))
        : new DarkPhoton(mass, mixing.number(Range.BELOW_ONE));
  }

  private static double darkAlpha(Block block) {
    String key = block.oneOf("alpha", "g");
    double value = block.required(key).number(Range.POSITIVE);
    double g = key.equals("g") ? value : Math.sqrt(4 * Math.PI * value);
    Condition.perturbative("g_X", g).demand();
    return key.equals("alpha") ? value : value * value / (4 * Math.PI);
  }

  /** Mass and mixing as they stand; or the quartic couplings, with which they follow. */
  private static DarkScalar darkScalar(Block block, double darkVacuum) {
    if (block.oneOf("mass", "lambda-Phi").equals("mass")) {
      return new DarkScalar(
          block.required("mass").quantity(Dimension.ENERGY, Range.POSITIVE),
          block.required("mixing").number(Range.SINE));
    }
    ScalarSector sector =
        ScalarSector.ofQuartics(
            Constants.STANDARD.higgsMass(),
            Constants.STANDARD.vacuum(),
            darkVacuum,
            block.required("lambda-Phi").number(Range.ANY),
            block.required("lambda-PhiH").number(Range.ANY));
    return new DarkScalar(sector.scalarMass(), sector.sinTheta());
  }

  private SortedMap<String, HeavyNeutrino> heavyNeutrinos() {
    Value all = block.required("heavy-neutrinos");
    SortedMap<String, HeavyNeutrino> heavy = all.block(ModelBinder::heavyNeutrinos);
    if (heavy.isEmpty()) {
      throw all.fault("at least one heavy neutrino is needed.").allowed(HEAVY).exception();
    }
    return heavy;
  }

  private static SortedMap<String, HeavyNeutrino> heavyNeutrinos(Block block) {
    SortedMap<String, HeavyNeutrino> heavy = new TreeMap<>();
    for (String name : HEAVY) {
      block.optional(name).ifPresent(v -> heavy.put(name, v.block(ModelBinder::heavyNeutrino)));
    }
    return Collections.unmodifiableSortedMap(heavy);
  }

  private static HeavyNeutrino heavyNeutrino(Block block) {
    return new HeavyNeutrino(
        block.required("mass").quantity(Dimension.ENERGY, Range.POSITIVE),
        block.optional("mixing").map(v -> v.block(ModelBinder::mixing)).orElse(Map.of()));
  }

  private static Map<String, Complex> mixing(Block block) {
    Map<String, Complex> column = new LinkedHashMap<>();
    for (String row : ROWS) {
      block.optional(row).ifPresent(v -> column.put(row, element(v)));
    }
    return Collections.unmodifiableMap(column);
  }

  /** An element of a unitary matrix. */
  private static Complex element(Value value) {
    Complex u = value.complex();
    if (u.norm() > ONE) {
      throw value.fault("a mixing has magnitude 1 at most.").exception();
    }
    return u;
  }

  /** Vertices follow from D, or from L and R, or are listed: two of these at once contradict. */
  private void refuseDoubledVertices() {
    Optional<Value> listed = block.optional("vertices").filter(v -> !v.peek(Block::all).isEmpty());
    Optional<Value> single = darkMixing(List.of("D"));
    Optional<Value> pair = darkMixing(List.of("L", "R"));
    refuseBoth(listed, single, "listed vertices override the mixings D, L and R");
    refuseBoth(listed, pair, "listed vertices override the mixings D, L and R");
    refuseBoth(single, pair, "vertices follow from D alone, or from L and R");
  }

  private static void refuseBoth(Optional<Value> one, Optional<Value> other, String why) {
    if (one.isPresent() && other.isPresent()) {
      throw Block.conflict(one.get(), other.get(), why).exception();
    }
  }

  /** Some mixing in these rows; one from the command line if there is one. */
  private Optional<Value> darkMixing(List<String> rows) {
    return block
        .required("heavy-neutrinos")
        .<List<Value>>peek(neutrinos ->
            neutrinos.all().values().stream()
                .flatMap(n -> n.peek(keys -> keys.optional("mixing")).stream())
                .flatMap(m -> m.peek(Block::all).entrySet().stream())
                .filter(entry -> rows.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList())
        .stream()
        .min(Comparator.comparing(v -> !v.place().isOption()));
  }

  private Map<ThreePortal.Pair, Complex> vertices(SortedMap<String, HeavyNeutrino> heavy) {
    return block
        .optional("vertices")
        .map(v -> v.block(keys -> VertexReader.hermitian(keys, heavy.keySet())))
        .orElse(Map.of());
  }

  private Map<ThreePortal.Pair, Complex> scalarVertices(SortedMap<String, HeavyNeutrino> heavy) {
    Optional<Value> listed = block.optional("scalar-vertices");
    if (listed.isPresent() && block.optional("dark-scalar").isEmpty()) {
      throw listed.get().fault("scalar vertices need a dark-scalar.").exception();
    }
    return listed
        .map(v -> v.block(keys -> VertexReader.symmetric(keys, heavy.keySet())))
        .orElse(Map.of());
  }
}
