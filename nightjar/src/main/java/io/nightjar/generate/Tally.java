package io.nightjar.generate;

import io.nightjar.experiment.Bins;
import io.nightjar.experiment.Experiment;
import io.nightjar.experiment.Observable;

/**
 * Sums of weights: for each signal and each way to tell one ring from two, histograms of all
 * observables and the number of selected events.
 */
final class Tally {

  private final double[][][][] sums; // signal, criterion, observable, bin
  private final double[][] selected; // signal, criterion

  Tally(int signals, Experiment experiment) {
    int criteria = experiment.response().criteria().size();
    Observable[] observables = Observable.values();
    sums = new double[signals][criteria][observables.length][];
    selected = new double[signals][criteria];
    for (double[][][] signal : sums) {
      for (double[][] criterion : signal) {
        for (Observable o : observables) {
          Bins bins = experiment.bins().get(o);
          criterion[o.ordinal()] = new double[bins == null ? 0 : bins.size()];
        }
      }
    }
  }

  void add(int signal, int criterion, int observable, int bin, double weight) {
    sums[signal][criterion][observable][bin] += weight;
  }

  void select(int signal, int criterion, double weight) {
    selected[signal][criterion] += weight;
  }

  /** Adds another tally, divided by the number of events of its sample. */
  void add(Tally other, double perEvent) {
    for (int s = 0; s < sums.length; s++) {
      for (int c = 0; c < sums[s].length; c++) {
        selected[s][c] += other.selected[s][c] * perEvent;
        for (int o = 0; o < sums[s][c].length; o++) {
          double[] to = sums[s][c][o];
          double[] from = other.sums[s][c][o];
          for (int b = 0; b < to.length; b++) {
            to[b] += from[b] * perEvent;
          }
        }
      }
    }
  }

  double[] histogram(int signal, int criterion, Observable observable) {
    return sums[signal][criterion][observable.ordinal()];
  }

  double selected(int signal, int criterion) {
    return selected[signal][criterion];
  }
}
