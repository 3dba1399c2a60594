package io.nightjar.generate;

/**
 * What became of the candidates of one kind.
 *
 * @param attempts candidates drawn
 * @param accepted those that were accepted
 * @param overweights those whose weight passes the envelope
 * @param excess sum over these of the weight over the envelope, less 1: so many events more there
 *     should be in their places
 * @param weights sum over all candidates of the weight over the envelope
 * @param squares sum of its squares
 */
public record EventCount(
    long attempts, long accepted, long overweights, double excess, double weights, double squares) {

  /** Nothing yet. */
  public static final EventCount NONE = new EventCount(0, 0, 0, 0, 0, 0);

  /** Both together. */
  public EventCount plus(EventCount o) {
    return new EventCount(
        attempts + o.attempts,
        accepted + o.accepted,
        overweights + o.overweights,
        excess + o.excess,
        weights + o.weights,
        squares + o.squares);
  }

  /** Mean weight over the envelope: the part of candidates that is to be accepted. */
  public double efficiency() {
    return attempts == 0 ? 0 : weights / attempts;
  }

  /** Standard error of {@link #efficiency}. */
  public double efficiencyError() {
    if (attempts < 2) {
      return 0;
    }
    double mean = efficiency();
    return Math.sqrt(Math.max(0, squares / attempts - mean * mean) / (attempts - 1));
  }

  /** Adds up candidate by candidate, so that the sum does not depend on the size of batches. */
  static final class Sum {
    private long attempts;
    private long accepted;
    private long overweights;
    private double excess;
    private double weights;
    private double squares;

    /**
     * Adds a batch.
     *
     * @param n number of candidates
     * @param kept how many of them are accepted
     * @param ratio weight over envelope; read
     */
    void add(int n, int kept, double[] ratio) {
      attempts += n;
      accepted += kept;
      for (int i = 0; i < n; i++) {
        double r = ratio[i];
        weights += r;
        squares += r * r;
        excess += Math.max(0, r - 1);
        overweights += r > 1 ? 1 : 0;
      }
    }

    /** What was added since the last time. */
    EventCount take() {
      EventCount count = new EventCount(attempts, accepted, overweights, excess, weights, squares);
      attempts = 0;
      accepted = 0;
      overweights = 0;
      excess = 0;
      weights = 0;
      squares = 0;
      return count;
    }
  }
}
