package io.nightjar.precision;

import io.nightjar.physics.Era;
import io.nightjar.physics.Measurement;
import io.nightjar.physics.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Upper limits on BR(K⁺ → π⁺X) at 90 % confidence, X invisible, at the mass of X: around the mass
 * of the π⁰ most searches have none, so a limit must never be carried there from elsewhere.
 *
 * @param searches those public in the era
 */
public record KaonLimits(List<KaonLimits.Search> searches) {

  /**
   * One search.
   *
   * @param name as in {@code na62-2025}
   * @param published first day on which it was public
   * @param limits by mass [GeV]; infinite where it has none
   */
  public record Search(String name, LocalDate published, NavigableMap<Double, Double> limits) {

    /** The limit at a mass, linear in mass between rows; nothing where it has none. */
    public Optional<Measurement> at(double mass) {
      Map.Entry<Double, Double> below = limits.floorEntry(mass);
      Map.Entry<Double, Double> above = limits.ceilingEntry(mass);
      if (below == null || above == null) {
        return Optional.empty();
      }
      double step = above.getKey() - below.getKey();
      double share = step == 0 ? 0 : (mass - below.getKey()) / step;
      double limit = share == 0 ? below.getValue() : mixed(below, above, share);
      return Double.isInfinite(limit) ? Optional.empty() : Optional.of(limit(limit));
    }

    private static double mixed(
        Map.Entry<Double, Double> below, Map.Entry<Double, Double> above, double share) {
      return (1 - share) * below.getValue() + share * above.getValue();
    }

    /** The limit at the row whose mass is nearest, as a table without interpolation gives it. */
    Optional<Measurement> nearest(double mass) {
      return limits.keySet().stream()
          .min(Comparator.comparingDouble(m -> Math.abs(m - mass)))
          .flatMap(this::at);
    }

    private Measurement limit(double value) {
      String source = SOURCES.getOrDefault(name, name);
      return Measurement.upperLimit90("br-kp-pip-x", name, value, published, source, "seen");
    }
  }

  private static final Map<String, String> SOURCES =
      Map.of(
          "e949", "BNL-E949:2009dza",
          "na62-pi0-inv", "NA62:2020pwi",
          "na62-2017", "NA62:2020xlg",
          "na62-2025", "NA62:2025kpi");

  /** The searches public in an era. */
  static KaonLimits of(Era era) {
    Table table = Table.resource("kaons/kplus_pi_x.csv");
    List<String> names = table.text("search");
    List<String> days = table.text("published");
    List<String> limits = table.text("branching");
    double[] mass = table.quantity("mass");
    Map<String, Search> searches = new LinkedHashMap<>();
    for (int i = 0; i < mass.length; i++) {
      LocalDate day = LocalDate.parse(days.get(i));
      double limit =
          limits.get(i).equals("none") ? Double.POSITIVE_INFINITY : table.number("branching", i);
      if (era.includes(day)) {
        searches
            .computeIfAbsent(names.get(i), name -> new Search(name, day, new TreeMap<>()))
            .limits()
            .put(mass[i], limit);
      }
    }
    return new KaonLimits(List.copyOf(searches.values()));
  }

  /** The strongest limit at a mass; nothing where no search has one. */
  public Optional<Measurement> at(double mass) {
    List<Measurement> all = new ArrayList<>();
    searches.forEach(search -> search.at(mass).ifPresent(all::add));
    return all.stream().min(Comparator.comparingDouble(Measurement::value));
  }
}
