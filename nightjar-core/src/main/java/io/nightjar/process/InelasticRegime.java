package io.nightjar.process;

import java.util.Locale;

/**
 * In which range of mass W the struck nucleon breaks up: the ranges touch, so that nothing is
 * counted twice; W = M is elastic.
 */
public enum InelasticRegime {
  /** Resonances and their background, from one pion to 2 GeV. */
  RESONANCE("a nucleon of a nucleus is excited to a mass W below 2 GeV: pions come out"),
  /** Quarks, above 2 GeV. */
  DIS("a quark of a nucleon is struck, W above 2 GeV: a hadronic shower comes out");

  /** Where resonances end and quarks begin [GeV]. */
  static final double BOUNDARY = 2;

  private final String meaning;

  InelasticRegime(String meaning) {
    this.meaning = meaning;
  }

  /** What it is, for people. */
  public String meaning() {
    return meaning;
  }

  /** Name as the command line and files write it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Smallest mass of the hadrons [GeV]. */
  double lowest() {
    return this == RESONANCE ? ResonanceFit.THRESHOLD : BOUNDARY;
  }
}
