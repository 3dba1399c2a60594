package io.nightjar.likelihood;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightjar.constraint.Bound;
import io.nightjar.constraint.Constraint;
import io.nightjar.constraint.DarkPoint;
import io.nightjar.constraint.MeasuredNumbers;
import io.nightjar.event.Draws;
import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Era;
import io.nightjar.precision.Evidence;
import io.nightjar.precision.OtherCouplings;
import io.nightjar.process.DecayTable;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The fast way to ln L of counts and measured numbers is that of their terms, to the last bit. */
@Tag("law")
class FixedMassesLawTest {

  private static final List<Counted> COUNTED =
      Evidences.of(Era.TODAY).counted().stream()
          .filter(c -> !c.label().name().startsWith("babar"))
          .toList();

  private static final List<Constraint> MEASURED = MeasuredNumbers.of(Evidence.of(Era.TODAY));

  @Test
  void lnLIsThatOfTheTerm() {
    assertThat(COUNTED).hasSizeGreaterThan(3);
    for (ThreePortal masses : OtherCouplings.masses()) {
      Spectrum first = new Spectrum(masses, Constants.STANDARD);
      DarkPoint known = DarkPoint.of(first, DecayTable.withoutTriples(first));
      for (int trial = 0; trial < 110; trial++) {
        Draws draws = new Draws(86, trial);
        Spectrum spectrum = new Spectrum(OtherCouplings.of(masses, draws), Constants.STANDARD);
        DarkPoint point = known.at(spectrum);
        for (Counted counted : COUNTED) {
          double term = counted.term(counted.label(), known.at(spectrum)).lnL();
          assertThat(counted.lnL(point)).as("%s %s", counted.label(), draws).isEqualTo(term);
        }
        for (Constraint constraint : MEASURED) {
          compare(constraint, known, point, draws);
        }
      }
    }
  }

  private static void compare(
      Constraint constraint, DarkPoint known, DarkPoint point, Draws draws) {
    if (constraint.at(known) instanceof Bound.Ready ready) {
      double term = ready.term(point).lnL();
      assertThat(ready.lnL(point)).as("%s %s", constraint.label(), draws).isEqualTo(term);
    }
  }
}
