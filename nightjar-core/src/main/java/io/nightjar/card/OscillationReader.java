package io.nightjar.card;

import io.nightjar.math.ComplexMatrix;
import io.nightjar.model.CasasIbarra;
import io.nightjar.model.ComplexOrthogonal;
import io.nightjar.model.DarkBosons;
import io.nightjar.model.LightNeutrinos;
import io.nightjar.model.NeutrinoMasses;
import io.nightjar.model.Ordering;
import io.nightjar.model.Oscillation;
import io.nightjar.model.OscillationData;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Units;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.hipparchus.complex.Complex;

/**
 * Reads the block {@code oscillation} of a model card, which stands in place of {@code
 * dirac-masses}: these follow from the oscillation data of a release, whose numbers can be replaced
 * one by one.
 */
final class OscillationReader {
  private static final String NUFIT = "nufit-";
  private static final int SINGLETS = 3;
  private static final List<String> COLUMNS = List.of("N1", "N2", "N3");

  private static final List<String> KEYS =
      List.of(
          "ordering",
          "lightest",
          "release",
          "R",
          "dm21",
          "dm31",
          "s12",
          "s23",
          "s13",
          "delta",
          "alpha21",
          "alpha31");

  private final Block block;

  private OscillationReader(Block block) {
    this.block = block;
  }

  /**
   * The hidden sector with the Dirac masses that give the wanted light neutrinos.
   *
   * @param oscillation the block
   * @param hidden mass terms; Dirac masses are not read
   * @param bosons of the dark sector
   */
  static NeutrinoMasses complete(Value oscillation, NeutrinoMasses hidden, DarkBosons bosons) {
    if (hidden.singlets() != SINGLETS) {
      throw oscillation
          .fault("Dirac masses follow from oscillation data for three singlets N only.")
          .allowed("three entries of lagrangian.majorana-masses")
          .exception();
    }
    CasasIbarra inversion = CasasIbarra.of(hidden, bosons, Constants.STANDARD);
    return oscillation.block(keys -> {
      OscillationReader reader = new OscillationReader(keys);
      LightNeutrinos light = reader.light();
      return inversion.masses(light, reader.orthogonal(light));
    });
  }

  private LightNeutrinos light() {
    block.only(KEYS);
    Ordering ordering = block.required("ordering").choice(Ordering.class);
    List<String> known = OscillationData.releases().stream().map(NUFIT::concat).toList();
    String release = block.required("release").choice(known).substring(NUFIT.length());
    Oscillation best = OscillationData.of(release, ordering).best();
    double lightest = neutrinoMass(block.required("lightest"));
    return new LightNeutrinos(replaced(best), lightest, angle("alpha21"), angle("alpha31"));
  }

  /** In meV or in any unit of energy. */
  private static double neutrinoMass(Value value) {
    boolean milli = value.text().endsWith("meV");
    return value.quantity(milli ? Dimension.NEUTRINO_MASS : Dimension.ENERGY);
  }

  /** Squared masses in eV², sines squared, an angle. */
  private Oscillation replaced(Oscillation best) {
    double eV2 = Units.eV * Units.eV;
    double dm21 = number("dm21", best.dm21() / eV2) * eV2;
    double dm31 = number("dm31", best.dm31() / eV2) * eV2;
    double delta =
        block
            .optional("delta")
            .map(v -> v.quantity(Dimension.ANGLE))
            .orElse(best.delta().orElse(0));
    return new Oscillation(
        best.ordering(),
        dm21,
        dm31,
        number("s12", best.s12()),
        number("s23", best.s23()),
        number("s13", best.s13()),
        OptionalDouble.of(delta));
  }

  private double number(String key, double otherwise) {
    return block.optional(key).map(v -> v.number(Range.ANY)).orElse(otherwise);
  }

  private double angle(String key) {
    return block.optional(key).map(v -> v.quantity(Dimension.ANGLE)).orElse(0.0);
  }

  /** Nothing: 1; three complex angles z12, z13, z23 [rad]; or a direction without electrons. */
  private ComplexMatrix orthogonal(LightNeutrinos light) {
    return block
        .optional("R")
        .map(v -> v.isList() ? angles(v) : v.block(keys -> electronBlind(keys, light)))
        .orElse(ComplexMatrix.identity(SINGLETS));
  }

  private static ComplexMatrix angles(Value value) {
    List<Value> items = value.list(Function.identity());
    boolean angles = items.stream().noneMatch(OscillationReader::isRow);
    if (items.size() != SINGLETS || !angles) {
      throw value
          .fault("R has three complex angles.")
          .allowed("[z12, z13, z23] in rad, each a number or [re, im]")
          .exception();
    }
    List<Complex> z = items.stream().map(Value::complex).toList();
    return ComplexOrthogonal.ofAngles(z.get(0), z.get(1), z.get(2));
  }

  private static boolean isRow(Value item) {
    return item.isList() && item.list(Function.identity()).size() != 2;
  }

  private static ComplexMatrix electronBlind(Block block, LightNeutrinos light) {
    double y = block.required("electron-blind").number(Range.ANY);
    String apart = block.required("apart").choice(COLUMNS);
    return ComplexOrthogonal.electronBlind(light, y, COLUMNS.indexOf(apart));
  }
}
