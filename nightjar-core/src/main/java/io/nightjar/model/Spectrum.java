package io.nightjar.model;

import io.nightjar.model.ThreePortal.HeavyNeutrino;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.model.ThreePortal.Pair;
import io.nightjar.physics.Constants;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.complex.Complex;

/**
 * Masses, couplings and vertices of one point, ready for formulas.
 *
 * <p>Neutrino states are the heavy ones of the card and the three light flavours {@code nu_e},
 * {@code nu_mu}, {@code nu_tau}, which are massless here.
 */
public final class Spectrum {

  /** The light flavours. */
  public static final List<String> FLAVOURS = List.of("nu_e", "nu_mu", "nu_tau");

  private final ThreePortal point;
  private final Constants constants;
  private final List<String> heavy;
  private final Map<Pair, Complex> vertices = new LinkedHashMap<>();
  private final Map<Pair, Complex> weak = new LinkedHashMap<>();

  /**
   * Computes every vertex of a point.
   *
   * @param point parameters
   * @param constants constants of nature
   */
  public Spectrum(ThreePortal point, Constants constants) {
    this.point = point;
    this.constants = constants;
    this.heavy = new ArrayList<>(point.heavyNeutrinos().keySet());
    heavy.sort(Comparator.comparingDouble(this::mass));
    fillHeavy();
    fillFlavours();
    fillWeak();
  }

  /** The parameters it came from. */
  public ThreePortal point() {
    return point;
  }

  /** Constants of nature used. */
  public Constants constants() {
    return constants;
  }

  /** Heavy neutrinos, ascending in mass. */
  public List<String> heavy() {
    return List.copyOf(heavy);
  }

  /** Whether heavy neutrinos are Majorana particles. */
  public boolean isMajorana() {
    return point.nature() == Nature.MAJORANA;
  }

  /** Mass of a neutrino state [GeV]; light flavours are massless. */
  public double mass(String name) {
    HeavyNeutrino n = point.heavyNeutrinos().get(name);
    if (n == null && !FLAVOURS.contains(name)) {
      throw new IllegalArgumentException(
          "No neutrino is called '" + name + "' here. Known: " + heavy + " and " + FLAVOURS);
    }
    return n == null ? 0 : n.mass();
  }

  /** Mass of the Z' [GeV]. */
  public double zPrimeMass() {
    return point.darkPhoton().mass();
  }

  /** Dark gauge coupling g_X = √(4πα_D). */
  public double gX() {
    return Math.sqrt(4 * Math.PI * point.darkAlpha());
  }

  /** Coupling e ε of the Z' to the electromagnetic current: L ⊃ −e ε J_em·Z'. */
  public double chargeCoupling() {
    return constants.charge() * point.darkPhoton().epsilon();
  }

  /**
   * V_ij of the Z', row outgoing; 0 where there is none.
   *
   * @param outgoing name of the outgoing state
   * @param incoming name of the incoming state
   */
  public Complex vertex(String outgoing, String incoming) {
    return vertices.getOrDefault(new Pair(outgoing, incoming), Complex.ZERO);
  }

  /** C_ij of the Z, row outgoing; 0 where there is no active mixing. */
  public Complex weakVertex(String outgoing, String incoming) {
    return weak.getOrDefault(new Pair(outgoing, incoming), Complex.ZERO);
  }

  /** All non-zero V_ij, each pair once with the heavier (or heavy) state first. */
  public Map<Pair, Complex> vertices() {
    Map<Pair, Complex> once = new LinkedHashMap<>();
    vertices.forEach((pair, v) -> {
      boolean first = mass(pair.outgoing()) >= mass(pair.incoming());
      if (first && !once.containsKey(pair.transposed())) {
        once.put(pair, v);
      }
    });
    return once;
  }

  /** States into which {@code parent} can turn by emitting a Z': lighter ones with V ≠ 0. */
  public List<String> daughters(String parent) {
    List<String> daughters = new ArrayList<>();
    for (String candidate : heavy) {
      if (mass(candidate) < mass(parent) && !vertex(candidate, parent).isZero()) {
        daughters.add(candidate);
      }
    }
    for (String flavour : FLAVOURS) {
      if (!vertex(flavour, parent).isZero()) {
        daughters.add(flavour);
      }
    }
    return daughters;
  }

  private Complex mixing(String row, String state) {
    HeavyNeutrino n = point.heavyNeutrinos().get(state);
    return n == null ? Complex.ZERO : n.mixing().getOrDefault(row, Complex.ZERO);
  }

  /** V_ij = U*_Li U_Lj − U*_Ri U_Rj, or U*_Di U_Dj where only a left-handed ν_D exists. */
  private Complex fromMixings(String i, String j) {
    Complex d = mixing("D", i).conjugate().multiply(mixing("D", j));
    Complex left = mixing("L", i).conjugate().multiply(mixing("L", j));
    Complex right = mixing("R", i).conjugate().multiply(mixing("R", j));
    return d.add(left).subtract(right);
  }

  private void fillHeavy() {
    if (!point.vertices().isEmpty()) {
      point.vertices().forEach(this::put);
      return;
    }
    for (String i : heavy) {
      for (String j : heavy) {
        put(new Pair(i, j), fromMixings(i, j));
      }
    }
  }

  private void put(Pair pair, Complex v) {
    if (!v.isZero()) {
      vertices.put(pair, v);
      vertices.put(pair.transposed(), v.conjugate());
    }
  }

  /**
   * V_Nα = −Σ_h V_Nh U*_αh / n_α, n_α = √(1 − Σ_h |U_αh|²), unless the card lists vertices with
   * light flavours itself.
   */
  private void fillFlavours() {
    boolean listed = vertices.keySet().stream().anyMatch(p -> FLAVOURS.contains(p.outgoing()));
    if (listed) {
      return;
    }
    for (String flavour : FLAVOURS) {
      for (String N : heavy) {
        Complex sum = Complex.ZERO;
        for (String h : heavy) {
          sum = sum.add(vertex(N, h).multiply(mixing(row(flavour), h).conjugate()));
        }
        put(new Pair(N, flavour), sum.divide(-norm(flavour)));
      }
    }
  }

  /** C_Nα = (U*_αN − Σ_{h,β} U*_βN U_βh U*_αh)/n_α. */
  private void fillWeak() {
    for (String flavour : FLAVOURS) {
      for (String N : heavy) {
        Complex sum = mixing(row(flavour), N).conjugate();
        for (String h : heavy) {
          Complex overlap = Complex.ZERO;
          for (String beta : FLAVOURS) {
            overlap = overlap.add(mixing(row(beta), N).conjugate().multiply(mixing(row(beta), h)));
          }
          sum = sum.subtract(overlap.multiply(mixing(row(flavour), h).conjugate()));
        }
        Complex c = sum.divide(norm(flavour));
        if (!c.isZero()) {
          weak.put(new Pair(N, flavour), c);
          weak.put(new Pair(flavour, N), c.conjugate());
        }
      }
    }
  }

  private double norm(String flavour) {
    double sum = 0;
    for (String h : heavy) {
      double u = mixing(row(flavour), h).norm();
      sum += u * u;
    }
    return Math.sqrt(Math.max(0, 1 - sum));
  }

  private static String row(String flavour) {
    return flavour.substring("nu_".length());
  }
}
