package io.nightjar.generate;

import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Observable;
import java.util.List;

/**
 * Sums of weights of one signal: for each way to tell one ring from two, histograms of all
 * observables of the experiment and the number of selected events.
 */
final class Tally {

  private final double[][][] sums; // criterion, observable, bin
  private final double[] selected; // criterion
  private final List<Observable> observables;

  Tally(Experiment experiment) {
    int criteria = experiment.response().criteria().size();
    observables = experiment.observables();
    sums = new double[criteria][observables.size()][];
    selected = new double[criteria];
    for (double[][] criterion : sums) {
      for (int o = 0; o < criterion.length; o++) {
        criterion[o] = new double[experiment.binsOf(observables.get(o)).size()];
      }
    }
  }

  /** Adds to the histogram of an observable, by its position among those of the experiment. */
  void add(int criterion, int observable, int bin, double weight) {
    sums[criterion][observable][bin] += weight;
  }

  void select(int criterion, double weight) {
    selected[criterion] += weight;
  }

  /** Adds another tally times a factor. */
  void add(Tally other, double factor) {
    for (int c = 0; c < sums.length; c++) {
      selected[c] += other.selected[c] * factor;
      for (int o = 0; o < sums[c].length; o++) {
        double[] to = sums[c][o];
        double[] from = other.sums[c][o];
        for (int b = 0; b < to.length; b++) {
          to[b] += from[b] * factor;
        }
      }
    }
  }

  double[] histogram(int criterion, Observable observable) {
    return sums[criterion][observables.indexOf(observable)];
  }

  double selected(int criterion) {
    return selected[criterion];
  }
}
