package io.nightjar.cli;

import io.nightjar.card.Dimension;
import io.nightjar.card.Place;
import io.nightjar.card.Spelling;
import java.util.Collection;
import picocli.CommandLine.ITypeConverter;

/** Names and numbers given as options: read, or refused with the nearest valid spelling. */
final class Names {

  private Names() {}

  /** Message for a name that is not known. */
  static String unknown(String option, String name, Collection<String> known) {
    String hint =
        Spelling.nearest(name, known).map(n -> "\n  Maybe you meant '" + n + "'.").orElse("");
    return "%s: '%s' is not known.%n  allowed: %s%s"
        .formatted(option, name, String.join(" ", known), hint);
  }

  /** An energy with its unit [GeV]; without one, in GeV. */
  static final class Energy implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      String word = text.strip();
      double E =
          word.matches(".*[A-Za-z]$") && !word.equalsIgnoreCase("nan")
              ? Dimension.ENERGY.parse(Place.option("--energies " + word), word)
              : number("--energies", word, "an energy above 0, as in 800MeV or 0.8");
      return demand(E > 0, E, "--energies", word, "energies above 0");
    }
  }

  /** A momentum transfer squared [GeV²]. */
  static final class MomentumTransfer implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      String allowed = "numbers in GeV^2, not below 0, as in 0.01";
      double Q2 = number("--q2", text, allowed);
      return demand(Q2 >= 0, Q2, "--q2", text, allowed);
    }
  }

  /** A relative error. */
  static final class Precision implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      String allowed = "a number above 0 and below 1, as in 0.01";
      double precision = number("--precision", text, allowed);
      return demand(precision > 0 && precision < 1, precision, "--precision", text, allowed);
    }
  }

  /** A number of threads. */
  static final class Threads implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      String allowed = "a whole number from 1 to 1024";
      long threads = whole("--threads", text, allowed);
      return (int)
          demand(threads >= 1 && threads <= 1024, (double) threads, "--threads", text, allowed);
    }
  }

  /** A number of events. */
  static final class Events implements ITypeConverter<Long> {
    private static final double MOST = 1e15;

    @Override
    public Long convert(String text) {
      String allowed = "a whole number from 1 to 1e15, as in 1000000 or 1e6";
      double events = number("-n", text, allowed);
      boolean whole = events >= 1 && events <= MOST && events == Math.rint(events);
      return (long) demand(whole, events, "-n", text, allowed);
    }
  }

  /** A seed of random numbers. */
  static final class Seed implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      return whole("--seed", text, "a whole number of 64 bits, as in 1");
    }
  }

  private static double number(String option, String text, String allowed) {
    try {
      double value = Double.parseDouble(text.strip());
      return demand(Double.isFinite(value), value, option, text, allowed);
    } catch (NumberFormatException e) {
      throw new WrongInput(
          "%s: '%s' is not a number.%n  allowed: %s".formatted(option, text, allowed));
    }
  }

  private static long whole(String option, String text, String allowed) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      throw refused(option, text, allowed);
    }
  }

  private static double demand(
      boolean good, double value, String option, String text, String allowed) {
    if (!good) {
      throw refused(option, text, allowed);
    }
    return value;
  }

  private static WrongInput refused(String option, String text, String allowed) {
    return new WrongInput(
        "%s: '%s' is not allowed.%n  allowed: %s".formatted(option, text, allowed));
  }
}
