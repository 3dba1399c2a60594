package io.nightjar.card;

import io.nightjar.model.ThreePortal;
import java.util.ArrayList;
import java.util.List;

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

  private PointMaker(ThreePortal base, List<List<Knob>> knobs, boolean[] factor) {
    this.base = base;
    this.knobs = knobs;
    this.factor = factor;
  }

  /**
   * Points of a scan.
   *
   * @param card whose model is changed and what is varied in it
   */
  public static PointMaker of(ScanCard card) {
    List<List<Knob>> knobs = card.vary().stream().map(ScanCard.Vary::knobs).toList();
    boolean[] factor = new boolean[knobs.size()];
    for (int i = 0; i < factor.length; i++) {
      factor[i] = card.vary().get(i).isFactor();
    }
    return new PointMaker(card.model().model(), knobs, factor);
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
