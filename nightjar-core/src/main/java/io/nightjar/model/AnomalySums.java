package io.nightjar.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.hipparchus.fraction.BigFraction;

/**
 * The sums that must vanish for a gauge theory to be consistent, exactly (01 §2 of the formula
 * collection). Every fermion is written as a left-handed field; d3, d2 are its multiplicities.
 *
 * @param sums by name, in the order of the formulas; the last is Witten's count of SU(2) doublets,
 *     which must be even
 */
public record AnomalySums(Map<String, BigFraction> sums) {

  /** Key of the number of left-handed SU(2) doublets, colours counted. */
  public static final String WITTEN = "Witten SU2 doublets (must be even)";

  /**
   * The sums of a content of fields.
   *
   * @param content fields; scalars do not matter
   */
  public static AnomalySums of(FieldContent content) {
    List<Field> fields = content.leftHanded();
    Map<String, BigFraction> sums = new LinkedHashMap<>();
    sums.put("SU3^3", sum(fields, f -> f.su2() * Integer.signum(colour(f)), f -> BigFraction.ONE));
    sums.put("SU3^2 Y", sum(fields, AnomalySums::su3, AnomalySums::halfY));
    sums.put("SU3^2 X", sum(fields, AnomalySums::su3, AnomalySums::halfX));
    sums.put("SU2^2 Y", sum(fields, AnomalySums::su2, AnomalySums::halfY));
    sums.put("SU2^2 X", sum(fields, AnomalySums::su2, AnomalySums::halfX));
    sums.put("Y^3", abelian(fields, 3, 0));
    sums.put("Y^2 X", abelian(fields, 2, 1));
    sums.put("Y X^2", abelian(fields, 1, 2));
    sums.put("X^3", abelian(fields, 0, 3));
    sums.put("grav^2 Y", abelian(fields, 1, 0));
    sums.put("grav^2 X", abelian(fields, 0, 1));
    sums.put(WITTEN, sum(fields, AnomalySums::su2, f -> BigFraction.ONE));
    return new AnomalySums(Collections.unmodifiableMap(sums));
  }

  /** Σ d3 d2 Y^a X^b; a = 1, b = 0 is the mixed anomaly with gravity. */
  private static BigFraction abelian(List<Field> fields, int a, int b) {
    return sum(
        fields,
        f -> Math.abs(f.su3()) * f.su2(),
        f -> f.hypercharge().pow(a).multiply(f.darkCharge().pow(b)));
  }

  private static BigFraction sum(
      List<Field> fields, ToIntFunction<Field> weight, Function<Field, BigFraction> term) {
    BigFraction sum = BigFraction.ZERO;
    for (Field f : fields) {
      sum = sum.add(term.apply(f).multiply(f.number() * weight.applyAsInt(f)));
    }
    return sum;
  }

  /** A3: +1 for 3, −1 for 3̄, 0 without colour. */
  private static int colour(Field f) {
    return f.su3() == 1 ? 0 : f.su3();
  }

  /** d2 of coloured fields. */
  private static int su3(Field f) {
    return f.su3() == 1 ? 0 : f.su2();
  }

  /** d3 of doublets. */
  private static int su2(Field f) {
    return f.su2() == 2 ? Math.abs(f.su3()) : 0;
  }

  private static BigFraction halfY(Field f) {
    return f.hypercharge().divide(2);
  }

  private static BigFraction halfX(Field f) {
    return f.darkCharge().divide(2);
  }

  /** The sums that should vanish and do not, and Witten's count if it is odd. */
  public Map<String, BigFraction> broken() {
    Map<String, BigFraction> broken = new LinkedHashMap<>(sums);
    broken
        .entrySet()
        .removeIf(e -> e.getKey().equals(WITTEN) ? isEven(e.getValue()) : e.getValue().isZero());
    return broken;
  }

  /** Whether the theory is free of gauge, gravitational and global anomalies. */
  public boolean cancel() {
    return broken().isEmpty();
  }

  private static boolean isEven(BigFraction count) {
    return !count.getNumerator().testBit(0);
  }
}
