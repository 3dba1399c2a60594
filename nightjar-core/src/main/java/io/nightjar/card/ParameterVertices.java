package io.nightjar.card;

import io.nightjar.model.ThreePortal.DarkScalar;
import io.nightjar.model.ThreePortal.Pair;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hipparchus.complex.Complex;

/**
 * Numbers of a {@link ParameterFile} that belong to a pair of neutrinos: {@code mu_tr_mu4}, {@code
 * s_45}. Zeros are left out, and so, with a note, are pairs of which a neutrino has no mass.
 */
final class ParameterVertices {

  private static final String HEAVY = "456";

  private final ParameterFile file;
  private final Set<String> heavy;
  private final List<String> notes;

  /**
   * Numbers of a file.
   *
   * @param heavy neutrinos that there are
   * @param notes added to
   */
  ParameterVertices(ParameterFile file, Set<String> heavy, List<String> notes) {
    this.file = file;
    this.heavy = heavy;
    this.notes = notes;
  }

  /** |μ| [GeV⁻¹]; the sign of a moment changes nothing. */
  Map<Pair, Double> moments() {
    Map<Pair, Double> moments = new LinkedHashMap<>();
    values(ParameterNames.MOMENT)
        .forEach((pair, mu) -> {
          if (pair.outgoing().equals(pair.incoming())) {
            notes.add(
                "Ignored: the moment of %s with itself, which is no transition."
                    .formatted(pair.outgoing()));
          } else {
            moments.put(pair, Math.abs(mu));
          }
        });
    return moments;
  }

  /** S_ij of the scalar, which must have a mass. */
  Map<Pair, Complex> scalar(Optional<DarkScalar> phi) {
    Map<Pair, Double> values = values(ParameterNames.SCALAR);
    if (phi.isEmpty() && !values.isEmpty()) {
      notes.add("Ignored: s_*, as there is no scalar without mhprime.");
      return Map.of();
    }
    Map<Pair, Complex> couplings = new LinkedHashMap<>();
    values.forEach((pair, s) -> couplings.put(pair, new Complex(s)));
    boolean flavours = values.keySet().stream().anyMatch(p -> p.outgoing().startsWith("nu_"));
    if (!values.isEmpty() && !flavours) {
      notes.add("No s_e*, s_mu*, s_tau*: here they follow from the others and the mixings.");
    }
    return couplings;
  }

  private Map<Pair, Double> values(String family) {
    Map<Pair, Double> values = new LinkedHashMap<>();
    for (String end : ParameterNames.ENDS) {
      double value = file.find(family + end).map(v -> v.number(Range.ANY)).orElse(0.0);
      if (value != 0) {
        put(family + end, pair(end), value, values);
      }
    }
    return values;
  }

  private void put(String name, Pair pair, double value, Map<Pair, Double> values) {
    String missing =
        List.of(pair.outgoing(), pair.incoming()).stream()
            .filter(n -> HEAVY.contains(n.substring(2)) && !heavy.contains(n))
            .collect(Collectors.joining(", "));
    if (missing.isEmpty()) {
      values.put(pair, value);
    } else {
      notes.add("Ignored: %s, as there is no mass of %s.".formatted(name, missing));
    }
  }

  /** As in mu4 or 45. */
  private static Pair pair(String end) {
    String last = "nu" + end.substring(end.length() - 1);
    String first = end.substring(0, end.length() - 1);
    return new Pair(HEAVY.contains(first) ? "nu" + first : "nu_" + first, last);
  }
}
