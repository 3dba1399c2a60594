package io.nightjar.experiment;

import java.util.List;
import java.util.Optional;

/**
 * Events in a signal box, or in a window: one number seen beside one that is expected.
 *
 * @param name as in "signal-box"
 * @param counts names of the numbers of a point that are events of this sample; their sum is it
 * @param observed events seen
 * @param background events expected without signal
 * @param backgroundError one standard deviation of the background
 * @param signalError of the signal beside what its numbers know, relative
 * @param spectrum the sample by an observable, where one is shown
 */
public record CountSample(
    String name,
    List<String> counts,
    double observed,
    double background,
    double backgroundError,
    double signalError,
    Optional<CountSample.Spectrum> spectrum) {

  /**
   * Events by an observable.
   *
   * @param observable its label
   * @param bins in which a prediction is shown
   * @param seen data and background in these bins, where public
   */
  public record Spectrum(String observable, Bins bins, Optional<Sample> seen) {}
}
