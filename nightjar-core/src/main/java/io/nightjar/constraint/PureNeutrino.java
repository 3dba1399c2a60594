package io.nightjar.constraint;

import io.nightjar.model.Spectrum;
import io.nightjar.model.ThreePortal;
import io.nightjar.model.ThreePortal.DarkPhoton;
import io.nightjar.model.ThreePortal.HeavyNeutrino;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.physics.Constants;
import io.nightjar.process.Decay;
import io.nightjar.process.DecayTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hipparchus.analysis.interpolation.SplineInterpolator;
import org.hipparchus.analysis.polynomials.PolynomialSplineFunction;
import org.hipparchus.complex.Complex;

/**
 * What published curves assume: a heavy Majorana neutrino that mixes with one flavour and has no
 * other coupling. Widths are those of {@link DecayTable} per |U|² in first order of |U|², each
 * channel interpolated in u = ln(m/threshold − 1), where it is a power at both ends: to 10⁻³ of
 * itself. A Dirac neutrino has half of each.
 */
final class PureNeutrino {

  /** Heaviest state [GeV]: W and Z are not made on their shells here. */
  static final double HEAVIEST = 60;

  private static final List<String> ROWS = List.of("e", "mu", "tau");
  private static final double SMALL = 1e-8; // |U|², so that its square does not count
  private static final DarkPhoton UNCOUPLED = new DarkPhoton(100, 1e-6);
  private static final double ALPHA = 1e-6; // of a dark force that it does not feel
  private static final double LOWEST = -7; // of u
  private static final double STEP = 0.33; // of u
  private static final double UNIT = 1e-3; // stands for the threshold of massless products [GeV]

  private static final Map<Key, PureNeutrino> KNOWN = new ConcurrentHashMap<>();

  private record Key(Constants constants, int flavour) {}

  private record Channel(
      Visible visible,
      double threshold,
      PolynomialSplineFunction lnWidth,
      double last,
      double slope) {

    /** [GeV]; below the first point the power of the threshold. */
    double width(double m) {
      double open = m / threshold - 1;
      if (!(open > 0)) {
        return 0;
      }
      double u = Math.log(open);
      double inside = Math.clamp(u, LOWEST, last);
      return Math.exp(lnWidth.value(inside) + slope * Math.min(0, u - LOWEST));
    }
  }

  private final List<Channel> channels = new ArrayList<>();

  private PureNeutrino(Constants constants, int flavour) {
    for (String products : new TreeSet<>(widths(constants, flavour, HEAVIEST, true).keySet())) {
      channels.add(channel(constants, flavour, products));
    }
  }

  /**
   * The widths by mixing with a flavour, tabulated at the first question.
   *
   * @param flavour 0, 1, 2 for e, μ, τ
   */
  static PureNeutrino of(Constants constants, int flavour) {
    return KNOWN.computeIfAbsent(
        new Key(constants, flavour), key -> new PureNeutrino(constants, flavour));
  }

  /** The point itself. */
  static ThreePortal point(Nature nature, int flavour, double mass, double mixing2) {
    Complex u = new Complex(Math.sqrt(mixing2));
    HeavyNeutrino heavy = new HeavyNeutrino(mass, Map.of(ROWS.get(flavour), u));
    return new ThreePortal(
        "pure neutrino",
        nature,
        UNCOUPLED,
        ALPHA,
        Optional.empty(),
        new TreeMap<>(Map.of("nu4", heavy)),
        Map.of(),
        Map.of());
  }

  /** Γ/|U|² of a Majorana neutrino of mass m, by the number of a {@link Visible} [GeV]. */
  double[] widths(double m) {
    double[] widths = new double[Visible.values().length];
    for (Channel channel : channels) {
      widths[channel.visible.ordinal()] += channel.width(m);
    }
    return widths;
  }

  // ---- tables ---------------------------------------------------------------------------------

  private static Channel channel(Constants c, int flavour, String products) {
    List<String> seen = products.isEmpty() ? List.of() : List.of(products.split(" "));
    double mass = seen.stream().mapToDouble(p -> mass(c, p)).sum();
    double threshold = mass == 0 ? UNIT : mass;
    double range = Math.log(HEAVIEST / threshold - 1) - LOWEST;
    int size = 1 + (int) Math.ceil(range / STEP);
    double[] u = new double[size];
    double[] ln = new double[size];
    for (int k = 0; k < size; k++) {
      u[k] = LOWEST + k * range / (size - 1);
      double m = threshold * (1 + Math.exp(u[k]));
      ln[k] = Math.log(widths(c, flavour, m, seen.isEmpty()).getOrDefault(products, 0.0));
    }
    PolynomialSplineFunction spline = new SplineInterpolator().interpolate(u, ln);
    double slope = spline.polynomialSplineDerivative().value(LOWEST);
    return new Channel(Visible.of(seen), threshold, spline, u[size - 1], slope);
  }

  /** Γ/|U|² by visible products, as in {@code "e mu"} [GeV]. */
  private static Map<String, Double> widths(
      Constants constants, int flavour, double m, boolean triples) {
    Spectrum spectrum = new Spectrum(point(Nature.MAJORANA, flavour, m, SMALL), constants);
    DecayTable table = triples ? new DecayTable(spectrum) : DecayTable.withoutTriples(spectrum);
    return table.of("nu4").stream()
        .collect(
            Collectors.groupingBy(
                PureNeutrino::seen, Collectors.summingDouble(d -> d.width() / SMALL)));
  }

  private static String seen(Decay decay) {
    return decay.products().stream()
        .filter(p -> !p.startsWith("nu"))
        .map(p -> p.replaceAll("[-+]", ""))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static double mass(Constants c, String product) {
    return switch (product) {
      case "e" -> c.electronMass();
      case "mu" -> c.muonMass();
      case "tau" -> c.tauMass();
      case "pi" -> c.pionMass();
      case "pi0" -> c.neutralPionMass();
      case "eta" -> c.etaMass();
      case "eta_prime" -> c.etaPrimeMass();
      case "rho", "rho0" -> c.rhoMass();
      case "K" -> c.kaonMass();
      case DecayTable.PHOTON -> 0;
      default -> throw new IllegalStateException("what is the mass of " + product + "?");
    };
  }
}
