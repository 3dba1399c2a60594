package io.nightjar.card;

import io.nightjar.model.ThreePortal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/**
 * Points that differ from a model card in a few numbers, without reading the card again.
 *
 * <p>A number has the key that {@code --set} gives it. A complex entry (mixings and vertices) keeps
 * the phase that it has on the card, and its magnitude is what changes. Several keys can be tied:
 * they are what the card says, times one factor.
 *
 * <p>{@link #at} gives the point that {@code ModelCard.load} gives with {@link #settings}. Whether
 * the point is physical is not judged here. Thread-safe.
 */
public final class PointMaker {
  private final ThreePortal base;
  private final List<List<Knob>> knobs;
  private final boolean[] factor;
  private final boolean[] mass;
  private final double[] own;

  private PointMaker(ThreePortal base, List<ScanCard.Vary> vary) {
    this.base = base;
    this.knobs = vary.stream().map(ScanCard.Vary::knobs).toList();
    this.factor = new boolean[vary.size()];
    this.mass = new boolean[vary.size()];
    this.own = new double[vary.size()];
    for (int i = 0; i < own.length; i++) {
      factor[i] = vary.get(i).isFactor();
      mass[i] = vary.get(i).isMass();
      own[i] = vary.get(i).own();
    }
  }

  /**
   * Points of a scan.
   *
   * @param card whose model is changed and what is varied in it
   */
  public static PointMaker of(ScanCard card) {
    return new PointMaker(card.model().model(), card.vary());
  }

  /**
   * Points in which some numbers of a card of masses and vertices change.
   *
   * @param card whose other numbers stay
   * @param keys of the numbers, as {@code --set} wants them
   * @throws IllegalArgumentException if the card has no such number: ask {@link #keys} first
   */
  public static PointMaker of(ModelCard card, List<String> keys) {
    SequencedMap<String, Knob> known = Knob.of(card.model());
    return new PointMaker(card.model(), keys.stream().map(key -> vary(key, known)).toList());
  }

  /** Keys of the numbers of a card of masses and vertices that can change, in its order. */
  public static List<String> keys(ModelCard card) {
    return List.copyOf(Knob.of(card.model()).keySet());
  }

  private static ScanCard.Vary vary(String key, Map<String, Knob> known) {
    Knob knob = known.get(key);
    if (knob == null) {
      throw new IllegalArgumentException("the card has no number '" + key + "'");
    }
    double any = Double.POSITIVE_INFINITY;
    return new ScanCard.Vary(key, "", -any, any, false, 0, knob.base(), false, List.of(knob));
  }

  /**
   * A point.
   *
   * @param values read: one for each parameter, in the units of the library
   */
  public ThreePortal at(double[] values) {
    PointDraft draft = new PointDraft(base);
    for (int i = 0; i < factor.length; i++) {
      for (Knob knob : knobs.get(i)) {
        knob.setter().accept(draft, value(i, knob, values[i]));
      }
    }
    return draft.point();
  }

  /**
   * The point of given masses whose other numbers are the model card's own, or the nearest that the
   * ranges allow: the same for all points of these masses.
   *
   * @param values read: as of {@link #at}
   */
  public ThreePortal atMasses(double[] values) {
    double[] moved = own.clone();
    for (int i = 0; i < mass.length; i++) {
      moved[i] = mass[i] ? values[i] : own[i];
    }
    return at(moved);
  }

  /** The values that are masses, in their order. */
  public List<Double> masses(double[] values) {
    return IntStream.range(0, mass.length).filter(i -> mass[i]).mapToObj(i -> values[i]).toList();
  }

  private double value(int i, Knob knob, double value) {
    return factor[i] ? value * knob.base() : value;
  }

  /**
   * Arguments of {@code --set} with which the card gives the same point.
   *
   * @param values read: one for each parameter, in the units of the library
   */
  public List<String> settings(double[] values) {
    List<String> settings = new ArrayList<>();
    for (int i = 0; i < factor.length; i++) {
      for (Knob knob : knobs.get(i)) {
        settings.add(knob.setting(value(i, knob, values[i])));
      }
    }
    return settings;
  }
}
