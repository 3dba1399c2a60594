package io.nightjar.generate;

import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Observable;

/**
 * Sums of weights of one signal: for each way to tell one ring from two, histograms of all
 * observables and the number of selected events.
 */
@SuppressWarnings("EnumOrdinal") // columns of the loop, in one run of the program only
final class Tally {

  private final double[][][] sums; // criterion, observable, bin
  private final double[] selected; // criterion

  Tally(Experiment experiment) {
    int criteria = experiment.response().criteria().size();
    Observable[] observables = Observable.values();
    sums = new double[criteria][observables.length][];
    selected = new double[criteria];
    for (double[][] criterion : sums) {
      for (Observable o : observables) {
        criterion[o.ordinal()] = new double[experiment.binsOf(o).size()];
      }
    }
  }

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
    return sums[criterion][observable.ordinal()];
  }

  double selected(int criterion) {
    return selected[criterion];
  }
}
