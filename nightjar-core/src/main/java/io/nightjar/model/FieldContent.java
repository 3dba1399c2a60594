package io.nightjar.model;

import io.nightjar.model.Field.Handedness;
import io.nightjar.physics.DataException;
import io.nightjar.physics.Table;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hipparchus.fraction.BigFraction;

/**
 * All fields of a theory.
 *
 * @param name of the content
 * @param fields Weyl fermions and complex scalars
 */
public record FieldContent(String name, List<Field> fields) {

  /** This model: a vector-like pair ν_DL, ν_DR, three N and Φ. */
  public static final String VECTOR_LIKE = "vector-like";

  /** Only a left-handed ν_D, as in arXiv:1903.07589: anomalous. */
  public static final String CHIRAL = "chiral";

  /** The same with ψ_R of charge Q_X and neutral ψ_L. */
  public static final String CHIRAL_REPAIRED = "chiral-repaired";

  private static final String TABLE = "fields/fields.csv";

  private static final Set<String> NAMES = Set.of(VECTOR_LIKE, CHIRAL, CHIRAL_REPAIRED);

  private static final Pattern FRACTION = Pattern.compile("[-+]?\\d+(/0*[1-9]\\d*)?");

  /** Keeps a copy of the list. */
  public FieldContent {
    fields = List.copyOf(fields);
  }

  /**
   * A content of the table of fields.
   *
   * @param name {@code vector-like}, {@code chiral} or {@code chiral-repaired}
   * @param charge Q_X
   */
  public static FieldContent of(String name, BigFraction charge) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "No content of fields is called '" + name + "'. Known: " + NAMES);
    }
    Table table = Table.resource(TABLE);
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < table.rows(); i++) {
      List<String> contents = List.of(table.text("content").get(i).split(" ", -1));
      if (contents.contains("all") || contents.contains(name)) {
        fields.add(row(table, i, charge));
      }
    }
    return new FieldContent(name, fields);
  }

  /**
   * The fields of a point, with Q_X = 1: as many N and dark pairs as its Lagrangian has; of a list
   * of states, the vector-like content, or the chiral one where vertices follow from a single ν_D.
   */
  public static FieldContent of(ThreePortal point) {
    boolean chiral =
        point.heavyNeutrinos().values().stream().anyMatch(N -> N.mixing().containsKey("D"));
    FieldContent content = of(chiral ? CHIRAL : VECTOR_LIKE, BigFraction.ONE);
    return point
        .neutrinos()
        .map(NeutrinoSector::lagrangian)
        .map(terms ->
            content
                .with("N", terms.singlets())
                .with("nu_DL", terms.lambdaL().rows())
                .with("nu_DR", terms.lambdaR().rows()))
        .orElse(content);
  }

  /** The same content with another number of copies of a field. */
  private FieldContent with(String field, int number) {
    return new FieldContent(
        name, fields.stream().map(f -> f.name().equals(field) ? f.times(number) : f).toList());
  }

  private static Field row(Table table, int i, BigFraction charge) {
    return new Field(
        table.text("name").get(i),
        Handedness.valueOf(table.text("handedness").get(i).toUpperCase(Locale.ROOT)),
        (int) table.column("SU3")[i],
        (int) table.column("SU2")[i],
        fraction(table.text("Y").get(i)),
        fraction(table.text("X").get(i)).multiply(charge),
        (int) table.column("number")[i]);
  }

  /**
   * An exact number.
   *
   * @param text as in {@code -2/3} or {@code 1}
   */
  public static BigFraction fraction(String text) {
    if (!FRACTION.matcher(text).matches()) {
      throw new DataException("'" + text + "' is no fraction such as -2/3.");
    }
    String[] parts = text.split("/", -1);
    BigInteger below = parts.length > 1 ? new BigInteger(parts[1]) : BigInteger.ONE;
    return new BigFraction(new BigInteger(parts[0]), below);
  }

  /** The fermions, each as a left-handed field. */
  List<Field> leftHanded() {
    return fields.stream().filter(Field::isFermion).map(Field::leftHanded).toList();
  }

  /** Names of the fields that carry hypercharge and dark charge. */
  public List<String> chargedUnderBoth() {
    return fields.stream()
        .filter(f -> !f.hypercharge().isZero() && !f.darkCharge().isZero())
        .map(Field::name)
        .toList();
  }

  /**
   * How the kinetic mixing runs at one loop: ⅔ Σ YX over Weyl fermions + ⅓ Σ YX over complex
   * scalars. 0 in each content of the table, since no field carries both charges: χ is a free input
   * that does not run at one loop.
   */
  public BigFraction kineticMixingRunning() {
    BigFraction sum = BigFraction.ZERO;
    for (Field f : fields) {
      BigFraction weight = new BigFraction((f.isFermion() ? 2 : 1) * f.components(), 3);
      sum = sum.add(f.hypercharge().multiply(f.darkCharge()).multiply(weight));
    }
    return sum;
  }
}
