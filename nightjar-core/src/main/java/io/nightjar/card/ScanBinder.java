package io.nightjar.card;

import io.nightjar.card.ScanCard.Method;
import io.nightjar.card.ScanCard.Optimiser;
import io.nightjar.card.ScanCard.Terms;
import io.nightjar.model.ThreePortal;
import io.nightjar.physics.Era;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** A scan card, bound. */
final class ScanBinder {
  private static final List<String> KEYS =
      List.of(
          "kind",
          "name",
          "description",
          "model",
          "era",
          "vary",
          "tie",
          "method",
          "optimiser",
          "terms",
          "starts",
          "seed",
          "evaluations",
          "masses");

  private static final int POINTS = 20;
  private static final int STARTS = 8;
  private static final int EVALUATIONS = 2000;
  private static final int MASSES = 100;

  /** Rows that still fit into the memory of a laptop with hundreds of terms each. */
  private static final double MOST_POINTS = 1e6;

  private static final int MOST_PROFILED = 2;

  private final Neighbours neighbours;
  private final Block block;

  ScanBinder(Neighbours neighbours, Block block) {
    this.neighbours = neighbours;
    this.block = block;
  }

  ScanCard bind(Card card) {
    block.only(KEYS);
    ModelCard model = model(block.required("model"));
    Method method = block.required("method").choice(Method.class);
    boolean grid = method == Method.GRID;
    List<ScanCard.Vary> vary = vary(model.model(), method);
    demandGrid(vary, method);
    return new ScanCard(
        card.name(),
        block.optional("description").map(Value::text).orElse(""),
        model,
        block.optional("era").map(v -> Eras.parse(v.place(), v.text())).orElse(Era.TODAY),
        vary,
        method,
        optimiser(grid),
        block.optional("terms").map(v -> v.block(ScanBinder::terms)).orElse(everything()),
        searching("starts", grid, STARTS, 1),
        block.optional("seed").map(v -> v.whole(0, Integer.MAX_VALUE)).orElse(1),
        searching("evaluations", grid, EVALUATIONS, 10),
        masses(vary, method),
        card.sha256());
  }

  private ModelCard model(Value name) {
    CardText text = neighbours.card(name, ModelCard.shipped(), "model");
    ModelCard card = ModelCard.read(text.file(), text.text(), List.of());
    if (card.model().neutrinos().isPresent()) {
      throw name.fault("the masses of this card follow from its Lagrangian, which cannot vary yet.")
          .allowed("a card of masses and vertices, such as dark-seesaw")
          .exception();
    }
    return card;
  }

  /** Of a search for a maximum; a grid has none. */
  private int searching(String key, boolean grid, int usual, int least) {
    refuseInGrid(key, grid);
    return grid ? 0 : block.optional(key).map(v -> v.whole(least, 1_000_000)).orElse(usual);
  }

  /** A search over masses and couplings goes through sets of masses; others do not. */
  private int masses(List<ScanCard.Vary> vary, Method method) {
    long few = vary.stream().filter(ScanCard.Vary::isMass).count();
    boolean nested = method == Method.OPTIMISE && few > 0 && few < vary.size();
    block
        .optional("masses")
        .filter(_ -> !nested)
        .ifPresent(v -> {
          throw v.fault("this scan does not search over masses and couplings.")
              .allowed("with the method optimise, where masses and other numbers vary")
              .exception();
        });
    return nested ? block.optional("masses").map(v -> v.whole(10, 1_000_000)).orElse(MASSES) : 0;
  }

  private Optimiser optimiser(boolean grid) {
    refuseInGrid("optimiser", grid);
    return block.optional("optimiser").map(v -> v.choice(Optimiser.class)).orElse(Optimiser.BOTH);
  }

  private void refuseInGrid(String key, boolean grid) {
    block
        .optional(key)
        .filter(_ -> grid)
        .ifPresent(v -> {
          throw v.fault("a grid searches for nothing.")
              .allowed("with the methods optimise and profile")
              .exception();
        });
  }

  // ---- what varies ----------------------------------------------------------------------------

  private List<ScanCard.Vary> vary(ThreePortal model, Method method) {
    SequencedMap<String, Knob> knobs = Knob.of(model);
    SequencedMap<String, List<Knob>> tied = tied(knobs);
    Value all = block.required("vary");
    SequencedMap<String, Value> entries = all.block(Block::all);
    if (entries.isEmpty()) {
      throw all.fault("nothing varies.").allowed(knobs.keySet()).exception();
    }
    List<ScanCard.Vary> vary = new ArrayList<>();
    Map<String, String> taken = new LinkedHashMap<>();
    entries.forEach((name, value) -> {
      List<Knob> mine = tied.containsKey(name) ? tied.get(name) : knob(all, name, knobs);
      mine.forEach(knob -> demandFree(value, knob, name, taken));
      vary.add(new VaryReader(name, mine, tied.containsKey(name), method).read(value));
    });
    tied.keySet().stream()
        .filter(n -> !entries.containsKey(n))
        .findFirst()
        .ifPresent(n -> {
          throw block
              .required("tie")
              .peek(b -> b.required(n))
              .fault("this factor does not vary.")
              .hint("Add '" + n + "' to vary, with the range of the factor.")
              .exception();
        });
    return List.copyOf(vary);
  }

  private static List<Knob> knob(Value vary, String name, SequencedMap<String, Knob> knobs) {
    Knob knob = knobs.get(name);
    if (knob == null) {
      Place place = vary.peek(b -> b.placeOf(name));
      throw Fault.at(place, "'" + name + "' is no number of this model, and no name of a tie.")
          .allowed(knobs.keySet())
          .maybe(name, knobs.keySet())
          .exception();
    }
    return List.of(knob);
  }

  private static void demandFree(Value value, Knob knob, String name, Map<String, String> taken) {
    String other = taken.put(knob.key(), name);
    if (other != null) {
      String how = other.equals(knob.key()) ? "" : ", by '" + other + "'";
      throw value.fault("'" + knob.key() + "' varies already" + how + ".").exception();
    }
  }

  private SequencedMap<String, List<Knob>> tied(SequencedMap<String, Knob> knobs) {
    SequencedMap<String, List<Knob>> tied = new LinkedHashMap<>();
    block
        .optional("tie")
        .map(v -> v.block(Block::all))
        .orElse(new LinkedHashMap<>())
        .forEach((name, value) -> tied.put(name, value.list(key -> scaled(key, knobs))));
    return tied;
  }

  private static Knob scaled(Value key, SequencedMap<String, Knob> knobs) {
    Knob knob = knobs.get(key.choice(knobs.keySet()));
    if (knob == null || knob.base() == 0) {
      throw key.fault("this number is 0 on the model card; a factor does not change it.")
          .exception();
    }
    return knob;
  }

  private void demandGrid(List<ScanCard.Vary> vary, Method method) {
    long axes = vary.stream().filter(v -> v.points() > 0).count();
    Value all = block.required("vary");
    if (method == Method.PROFILE && (axes == 0 || axes > MOST_PROFILED || axes == vary.size())) {
      throw Fault.at(
              all.place(), "a profile has 'profile: true' at one or two, and others to search in.")
          .found(axes + " of " + vary.size())
          .exception();
    }
    double points =
        vary.stream().mapToDouble(v -> Math.max(1, v.points())).reduce(1, (a, b) -> a * b);
    if (points > MOST_POINTS) {
      throw Fault.at(all.place(), "the grid has too many points.")
          .found("%.4g".formatted(points))
          .allowed("%.0f".formatted(MOST_POINTS))
          .exception();
    }
  }

  /** Reads one entry of {@code vary}. */
  private record VaryReader(String name, List<Knob> knobs, boolean factor, Method method) {

    ScanCard.Vary read(Value value) {
      return value.block(this::read);
    }

    private ScanCard.Vary read(Block keys) {
      keys.only(List.of("from", "to", "scale", "points", "profile"));
      double from = end(keys.required("from"));
      Value upper = keys.required("to");
      double to = end(upper);
      if (!(to > from)) {
        throw upper.fault("'to' must be greater than 'from'.").exception();
      }
      boolean log =
          keys.optional("scale").map(v -> v.choice(List.of("linear", "log"))).stream()
              .anyMatch("log"::equals);
      if (log && !(from > 0)) {
        throw keys.required("from")
            .fault("must be greater than 0 on a logarithmic scale.")
            .exception();
      }
      double base = factor ? 1 : knobs.getFirst().base();
      return new ScanCard.Vary(name, unit(), from, to, log, points(keys), base, factor, knobs);
    }

    private String unit() {
      return factor
          ? ""
          : switch (knobs.getFirst().dimension()) {
            case ENERGY -> "GeV";
            case MOMENT -> "/GeV";
            default -> "";
          };
    }

    private double end(Value value) {
      if (!factor) {
        return value.quantity(knobs.getFirst().dimension(), knobs.getFirst().range());
      }
      double end = value.number(Range.ANY);
      for (Knob knob : knobs) {
        if (!knob.range().holds().test(end * knob.base())) {
          throw value
              .fault(
                  knob.key()
                      + " would be "
                      + end * knob.base()
                      + ", but must be "
                      + knob.range().words()
                      + ".")
              .exception();
        }
      }
      return end;
    }

    private int points(Block keys) {
      boolean profiled = keys.optional("profile").map(Value::truth).orElse(false);
      keys.optional("profile")
          .filter(_ -> method != Method.PROFILE)
          .ifPresent(v -> {
            throw v.fault("only the method 'profile' has this.").exception();
          });
      boolean grid = method == Method.GRID || profiled;
      keys.optional("points")
          .filter(_ -> !grid)
          .ifPresent(v -> {
            throw v.fault("this number is searched for, not stepped through.")
                .allowed(method == Method.PROFILE ? "beside 'profile: true'" : "the method 'grid'")
                .exception();
          });
      return grid ? keys.optional("points").map(v -> v.whole(2, 1_000_000)).orElse(POINTS) : 0;
    }
  }

  // ---- terms ----------------------------------------------------------------------------------

  private static Terms everything() {
    return new Terms(List.of(), List.of(), List.of());
  }

  private static Terms terms(Block keys) {
    keys.only(List.of("only", "without", "with"));
    return new Terms(names(keys, "only"), names(keys, "without"), names(keys, "with"));
  }

  private static List<Terms.Named> names(Block keys, String key) {
    return keys.optional(key)
        .map(v -> v.oneOrMore(n -> new Terms.Named(n.place(), n.text())))
        .orElse(List.of());
  }
}
