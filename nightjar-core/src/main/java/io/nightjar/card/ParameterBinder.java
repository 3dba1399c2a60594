package io.nightjar.card;

import io.nightjar.model.ThreePortal;
import io.nightjar.model.ThreePortal.DarkPhoton;
import io.nightjar.model.ThreePortal.DarkScalar;
import io.nightjar.model.ThreePortal.HeavyNeutrino;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.model.ThreePortal.Pair;
import io.nightjar.physics.Constants;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.complex.Complex;

/** A {@link ParameterFile} as a point of the three-portal model, in the phenomenological mode. */
final class ParameterBinder {

  /** What DarkNews-generator takes where a file says nothing (model.py). */
  private static final Map<String, Double> DEFAULTS =
      Map.of(
          "m4", 0.150, "mzprime", 1.25, "gD", 1.0, "epsilon", 1e-3, "Umu4", 1e-3, "UD4", 1.0, "UD5",
          1.0, "UD6", 1.0);

  /** Of keys that say the same, the first that is given counts there. */
  private static final List<String> KINETIC =
      List.of("chi", "epsilon2", "alpha_epsilon2", "epsilon");

  private static final List<String> COUPLING = List.of("alphaD", "gD");

  private static final Range MIXING = Range.SINE;

  private static final String DIPOLES =
      "mu_tr_* is the same moment here, L = (mu/2) N sigma F nu + h.c. For N -> nu gamma"
          + " DarkNews-generator has half of the width that follows from it.";

  private final ParameterFile file;
  private final Constants constants;
  private final List<String> assumed = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  ParameterBinder(ParameterFile file, Constants constants) {
    this.file = file;
    this.constants = constants;
  }

  ThreePortal model(String name) {
    ParameterNames.BEYOND.forEach(this::refuse);
    SortedMap<String, HeavyNeutrino> heavy = heavyNeutrinos();
    DarkPhoton photon = new DarkPhoton(value("mzprime", Range.POSITIVE), epsilon());
    double alpha = darkAlpha();
    Nature nature = nature();
    Optional<DarkScalar> phi = scalar();
    ParameterVertices pairs = new ParameterVertices(file, heavy.keySet(), notes);
    Map<Pair, Double> moments = pairs.moments();
    if (!moments.isEmpty()) {
      notes.add(DIPOLES);
    }
    Map<Pair, Complex> yukawas = pairs.scalar(phi);
    return new ThreePortal(name, nature, photon, alpha, phi, heavy, Map.of(), yukawas)
        .withMoments(moments);
  }

  /** What differs, one sentence each. */
  List<String> notes() {
    List<String> all = new ArrayList<>(notes);
    if (!assumed.isEmpty()) {
      all.addFirst(
          "Not in the file, and taken as DarkNews-generator has it: %s."
              .formatted(String.join(", ", assumed)));
    }
    return all;
  }

  /** Physics that a card cannot say is never dropped: only zeros pass. */
  private void refuse(String name) {
    Optional<ParameterValue> parameter = file.find(name);
    if (parameter.isPresent() && parameter.get().number(Range.ANY) != 0) {
      throw parameter.get().fault(beyond(name)).allowed("0, or no such line").exception();
    }
  }

  private static String beyond(String name) {
    return name.equals("epsilonZ")
        ? "mass mixing of Z and Z' is not part of Nightjar's model: not converted."
        : "couplings of the generic model are not converted:"
            + " here they follow from gD, epsilon and mixings.";
  }

  private Nature nature() {
    List<String> words = List.of("majorana", "dirac");
    Optional<ParameterValue> given = file.find("HNLtype");
    if (given.isEmpty()) {
      assumed.add("HNLtype = \"dirac\" (its README says majorana)");
    }
    String word = given.map(parameter -> parameter.choice(words)).orElse("dirac");
    return word.equals("dirac") ? Nature.DIRAC : Nature.MAJORANA;
  }

  private SortedMap<String, HeavyNeutrino> heavyNeutrinos() {
    SortedMap<String, HeavyNeutrino> heavy = new TreeMap<>();
    for (String n : ParameterNames.HEAVY) {
      boolean present = file.has("m" + n) || n.equals("4") && !file.denies("m4");
      if (present) {
        double mass = value("m" + n, Range.POSITIVE);
        heavy.put("nu" + n, new HeavyNeutrino(mass, column(n)));
      } else {
        noteUnused(n);
      }
    }
    if (heavy.isEmpty()) {
      throw Fault.at(new Place(file.file(), 1, "m4"), "at least one heavy neutrino is needed.")
          .allowed("m4 m5 m6, in GeV")
          .exception();
    }
    return heavy;
  }

  /** U_e, U_mu, U_tau, U_D of one state; V_ij = U*_Di U_Dj. */
  private Map<String, Complex> column(String n) {
    Map<String, Complex> column = new LinkedHashMap<>();
    for (String row : ParameterNames.MIXINGS) {
      double u = value(row + n, MIXING);
      if (u != 0) {
        column.put(row.substring(1), new Complex(u));
      }
    }
    return column;
  }

  private void noteUnused(String n) {
    List<String> mixings =
        ParameterNames.MIXINGS.stream().map(row -> row + n).filter(file::has).toList();
    if (!mixings.isEmpty()) {
      notes.add("Ignored: %s, as there is no m%s.".formatted(String.join(", ", mixings), n));
    }
  }

  /** ε [1]; c_W = m_W/m_Z is the on-shell angle, as DarkNews-generator has it. */
  private double epsilon() {
    String key = first(KINETIC);
    return switch (key) {
      case "chi" -> {
        notes.add(
            "chi is written as epsilon = chi m_W/m_Z, which couples to charge only. For the exact"
                + " gauge sector write chi in place of epsilon on the card.");
        yield value(key, Range.BELOW_ONE) * constants.wMass() / constants.zMass();
      }
      case "epsilon2" -> Math.sqrt(value(key, Range.PROBABILITY));
      case "alpha_epsilon2" -> Math.sqrt(value(key, Range.PROBABILITY) / constants.alpha());
      default -> value(key, Range.BELOW_ONE);
    };
  }

  private double darkAlpha() {
    String key = first(COUPLING);
    double value = value(key, Range.COUPLING);
    return key.equals("alphaD") ? value : value * value / (4 * Math.PI);
  }

  /** The key that counts; others that are given do not. */
  private String first(List<String> keys) {
    List<String> given = keys.stream().filter(file::has).toList();
    if (given.size() > 1) {
      notes.add(
          "%s counts; ignored, as it is there: %s."
              .formatted(given.getFirst(), String.join(", ", given.subList(1, given.size()))));
    }
    return given.isEmpty() ? keys.getLast() : given.getFirst();
  }

  private Optional<DarkScalar> scalar() {
    double theta = value("theta", Range.ANY);
    if (!file.has("mhprime")) {
      if (theta != 0) {
        notes.add("Ignored: theta, as there is no scalar without mhprime.");
      }
      return Optional.empty();
    }
    return Optional.of(new DarkScalar(value("mhprime", Range.POSITIVE), Math.sin(theta)));
  }

  /** The number of the file, or the default of the other program, which is then said. */
  private double value(String name, Range range) {
    Optional<ParameterValue> given = file.find(name);
    if (given.isPresent()) {
      return given.get().number(range);
    }
    double value = DEFAULTS.getOrDefault(name, 0.0);
    if (value != 0) {
      assumed.add(name + " = " + value);
    }
    return value;
  }
}
