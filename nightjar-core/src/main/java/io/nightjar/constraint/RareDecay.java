package io.nightjar.constraint;

import io.nightjar.physics.Constants;
import io.nightjar.physics.DataException;
import io.nightjar.physics.Table;
import io.nightjar.process.ScalarEmission;
import java.util.Arrays;
import java.util.List;

/** Decays that emit the scalar; the name of a limit begins with the one that it is on. */
enum RareDecay {
  /** K⁺ → π⁺ φ. */
  KPI("K+ -> pi+ phi"),
  /** K_L → π⁰ φ. */
  KLPI0("K_L -> pi0 phi"),
  /** B → K φ. */
  BK("B -> K phi"),
  /** B → K* φ. */
  BKST("B -> K* phi"),
  /** Υ(1S) → γ φ. */
  Y1S("Upsilon(1S) -> gamma phi"),
  /** Υ(3S) → γ φ. */
  Y3S("Upsilon(3S) -> gamma phi"),
  /** J/ψ → γ φ. */
  JPSI("J/psi -> gamma phi");

  private static final class Vectors {
    private static final Table TABLE = Table.resource("mesons/vectors.csv");
    private static final List<String> NAMES = TABLE.text("name");

    static double number(String name, String column) {
      return TABLE.number(column, NAMES.indexOf(name));
    }
  }

  private final String words;

  RareDecay(String words) {
    this.words = words;
  }

  /** As in "K+ -> pi+ phi". */
  String words() {
    return words;
  }

  /** The decay of a limit, by what its name begins with. */
  static RareDecay of(Limit limit) {
    String first = limit.name().split("-", 2)[0];
    return Arrays.stream(values())
        .filter(d -> d.name().equalsIgnoreCase(first))
        .findFirst()
        .orElseThrow(() ->
            new DataException(
                "limits/%s.csv: name: a limit on a rare decay begins with one of %s."
                    .formatted(limit.name(), Arrays.toString(values()).toLowerCase())));
  }

  /**
   * BR/sin²θ, 0 where closed.
   *
   * @param m mass of φ [GeV]
   */
  double branching(Constants constants, double m) {
    ScalarEmission emission = ScalarEmission.of(constants);
    return switch (this) {
      case KPI -> emission.chargedKaon(m, 1);
      case KLPI0 -> emission.kLong(m, 1);
      case BK -> emission.bMeson(m, 1);
      case BKST -> emission.bToKStar(m, 1, Vectors.number("k-star", "mass_GeV"));
      case Y1S -> quarkonium("upsilon-1s", constants, m);
      case Y3S -> quarkonium("upsilon-3s", constants, m);
      case JPSI -> quarkonium("j-psi", constants, m);
    };
  }

  private static double quarkonium(String name, Constants constants, double m) {
    double mass = Vectors.number(name, "mass_GeV");
    return Vectors.number(name, "br-mumu") * ScalarEmission.quarkonium(m, 1, mass, constants);
  }
}
