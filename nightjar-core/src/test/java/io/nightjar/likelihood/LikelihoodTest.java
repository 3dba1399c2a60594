package io.nightjar.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightjar.card.ModelCard;
import io.nightjar.constraint.DarkPoint;
import io.nightjar.constraint.Label.Family;
import io.nightjar.constraint.Term;
import io.nightjar.model.Spectrum;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Era;
import io.nightjar.process.DecayTable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("law")
class LikelihoodTest {

  private static final Set<String> CHEAP =
      Set.of("koto-2015", "koto-2019", "koto-2021", "ps191", "nd280-rhc", "ccfr-double-vertex");

  private static DarkPoint point(String card, String... settings) {
    Spectrum spectrum =
        new Spectrum(ModelCard.load(card, List.of(settings)).model(), Constants.STANDARD);
    return DarkPoint.of(spectrum, new DecayTable(spectrum));
  }

  private static Evaluation at(Era era, Choice choice, DarkPoint point, int threads)
      throws InterruptedException {
    return Likelihood.of(Evidences.of(era), choice).at(point, new Simulated(1, 0.05, threads));
  }

  private static Choice only(Set<String> names) {
    return new Choice(names, Set.of(), Set.of());
  }

  @Test
  void termsAddUpAndThreadsChangeNothing() throws InterruptedException {
    DarkPoint point = point("dark-seesaw");
    Evaluation one = at(Era.TODAY, only(CHEAP), point, 1);
    Evaluation two = at(Era.TODAY, only(CHEAP), point, 2);
    double terms = one.terms().stream().mapToDouble(Term::lnL).sum();
    double shared = one.shared().stream().mapToDouble(s -> -s.pull() * s.pull() / 2).sum();
    assertThat(one.lnL()).isEqualTo(terms + shared);
    assertThat(one.chi2()).isEqualTo(-2 * one.lnL());
    assertThat(two.terms().toString()).isEqualTo(one.terms().toString());
    double families = 0;
    for (Family family : Family.values()) {
      families += one.lnL(family);
    }
    assertThat(families).isCloseTo(terms, within(1e-12 * Math.abs(terms)));
  }

  /** Counted terms share nothing: each alone adds what it adds among the others. */
  @Test
  void aTermAloneIsTheSameAsAmongOthers() throws InterruptedException {
    DarkPoint point = point("dark-seesaw");
    Evaluation all = at(Era.TODAY, only(CHEAP), point, 1);
    for (String name : List.of("koto-2015", "koto-2019", "koto-2021")) {
      Evaluation alone = at(Era.TODAY, only(Set.of(name)), point, 1);
      assertThat(alone.lnL()).as(name).isEqualTo(all.find(name).orElseThrow().lnL());
      assertThat(alone.counting()).as(name).hasSize(1);
    }
  }

  @Test
  void whatIsSwitchedOffSaysSoAndAddsNothing() throws InterruptedException {
    DarkPoint point = point("dark-seesaw");
    Choice choice = new Choice(CHEAP, Set.of("koto-2021", "ccfr-double-vertex"), Set.of());
    Evaluation without = at(Era.TODAY, choice, point, 1);
    Term off = without.find("koto-2021").orElseThrow();
    assertThat(off.status()).isEqualTo(Term.Status.OFF);
    assertThat(off.lnL()).isZero();
    assertThat(off.note()).isEqualTo("switched off");
  }

  @Test
  void whatDoesNotApplySaysSoAndAddsNothing() throws InterruptedException {
    Evaluation evaluation = at(Era.TODAY, only(Set.of("koto-2021")), point("light-mediator"), 1);
    Term koto = evaluation.find("koto-2021").orElseThrow();
    assertThat(koto.status()).isEqualTo(Term.Status.SILENT);
    assertThat(koto.note()).isEqualTo("the point has no dark scalar");
    assertThat(evaluation.lnL()).isZero();
  }

  /** KOTO's events of 2019 died as an anomaly; its data of 2021 were born. */
  @Test
  void erasTellWhatDiedAndWhatWasBorn() throws InterruptedException {
    DarkPoint point = point("dark-seesaw");
    Evaluation then = at(Era.POSTER, only(CHEAP), point, 1);
    Evaluation now = at(Era.TODAY, only(CHEAP), point, 1);
    assertThat(then.of(Family.ANOMALY).map(t -> t.label().name())).contains("koto-2019");
    assertThat(now.of(Family.ANOMALY).map(t -> t.label().name())).doesNotContain("koto-2019");
    assertThat(then.find("koto-2021")).isEmpty();
    List<EraChange> changes = EraChange.between(then, now, Anomalies.shipped());
    assertThat(changes)
        .anySatisfy(c -> {
          assertThat(c.name()).isEqualTo("koto-2019");
          assertThat(c.word()).isEqualTo("died");
        })
        .anySatisfy(c -> {
          assertThat(c.name()).isEqualTo("koto-2021");
          assertThat(c.word()).isEqualTo("born");
        });
  }

  /**
   * CHARM-II has no new data, but shares the error of the cross section with MiniBooNE; of what is
   * off nothing is told.
   */
  @Test
  void oldDataChangeByErrorsThatTermsShare() throws InterruptedException {
    DarkPoint point = point("dark-seesaw");
    Choice both = only(Set.of("charm2-fhc", "miniboone-combined"));
    List<EraChange> changes =
        EraChange.between(
            at(Era.POSTER, both, point, 1), at(Era.TODAY, both, point, 1), Anomalies.shipped());
    assertThat(changes)
        .extracting(c -> c.name() + ": " + c.because())
        .containsExactlyInAnyOrder(
            "miniboone-combined: published 2020-06-30",
            "charm2-fhc: the same data; errors that terms share are others");
  }

  @Test
  void fixedMassesGiveTheSameNumbers() throws InterruptedException {
    DarkPoint point = point("dark-seesaw");
    Likelihood likelihood = Likelihood.of(Evidences.of(Era.TODAY), only(CHEAP));
    Simulated signals = new Simulated(1, 0.05, 1);
    FixedMasses fixed = likelihood.fixed(point, signals);
    double[] terms = new double[fixed.names().size()];
    double sum = fixed.evaluate(point, terms);
    Evaluation direct = likelihood.at(point, signals);
    assertThat(sum).isCloseTo(direct.lnL(), within(1e-12 * Math.abs(sum)));
    for (int i = 0; i < terms.length; i++) {
      String name = fixed.names().get(i);
      if (!name.equals(FixedMasses.SHARED)) {
        assertThat(terms[i]).as(name).isEqualTo(direct.find(name).orElseThrow().lnL());
      }
    }
  }

  /**
   * ln L of sixteen seeds scatters by the error that is stated: χ² of 15 degrees of freedom, false
   * alarms below 0.1 % even if errors are known to 15 % only.
   */
  @Test
  @Tag("statistical")
  void lnLScattersByItsError() throws InterruptedException {
    DarkPoint point = point("dark-seesaw");
    Likelihood likelihood =
        Likelihood.of(Evidences.of(Era.TODAY), only(Set.of("miniboone-combined")));
    int seeds = 16;
    double[] lnL = new double[seeds];
    double error = 0;
    for (int s = 0; s < seeds; s++) {
      Evaluation one = likelihood.at(point, new Simulated(100 + s, 0.1, 2));
      lnL[s] = one.lnL();
      error += one.error() / seeds;
    }
    double mean = Arrays.stream(lnL).average().orElseThrow();
    double squares = Arrays.stream(lnL).map(x -> (x - mean) * (x - mean)).sum();
    assertThat(Math.sqrt(squares / (seeds - 1))).isBetween(0.4 * error, 1.9 * error);
    assertThat(error).isGreaterThan(0.5);
  }
}
