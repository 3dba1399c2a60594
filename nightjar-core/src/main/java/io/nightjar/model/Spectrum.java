package io.nightjar.model;

import io.nightjar.model.ThreePortal.HeavyNeutrino;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.model.ThreePortal.Pair;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Fermion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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
  private final Optional<GaugeSector> exact;
  private final List<String> heavy;
  private final Map<Pair, Complex> vertices = new LinkedHashMap<>();
  private final Map<Pair, Complex> weak = new LinkedHashMap<>();
  private final Map<Pair, Complex> scalar = new LinkedHashMap<>();

  /**
   * Computes every vertex of a point.
   *
   * @param point parameters
   * @param constants constants of nature
   */
  public Spectrum(ThreePortal point, Constants constants) {
    this.point = point;
    this.constants = constants;
    this.exact = exact(point, constants);
    this.heavy = new ArrayList<>(point.heavyNeutrinos().keySet());
    heavy.sort(Comparator.comparingDouble(this::mass));
    fillHeavy();
    fillFlavours();
    fillWeak();
    fillScalar();
  }

  /** Running of α_D from m_Z': one Dirac fermion per dark pair and one complex scalar. */
  public DarkRunning running() {
    return new DarkRunning(point.darkAlpha(), zPrimeMass(), point.darkPairs(), 1);
  }

  /** Decays of the Higgs boson to the dark sector. */
  public HiggsDecays higgsDecays(ScalarSector sector) {
    return HiggsDecays.of(constants, sector.darkVacuum(), sector.scalarMass(), zPrimeMass());
  }

  private static Optional<GaugeSector> exact(ThreePortal point, Constants constants) {
    OptionalDouble chi = point.darkPhoton().chi();
    return chi.isPresent()
        ? Optional.of(GaugeSector.of(constants, point.darkPhoton().mass(), chi.getAsDouble()))
        : Optional.empty();
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

  /** Coupling of the Z' to the dark current: g_X, or g_X cos ξ/cos χ of an exact gauge sector. */
  public double darkCoupling() {
    return exact.map(sector -> sector.zPrimeDark(gX())).orElse(gX());
  }

  /** Coupling e ε of the Z' to the electromagnetic current: L ⊃ −e ε J_em·Z'. */
  public double chargeCoupling() {
    return constants.charge() * point.darkPhoton().epsilon();
  }

  /** Coupling of the Z' to a fermion: to its charge, or as an exact gauge sector has it. */
  public VectorAxial zPrimeCoupling(Fermion fermion) {
    return exact
        .map(sector -> sector.zPrime(fermion))
        .orElse(new VectorAxial(-chargeCoupling() * fermion.charge(), 0));
  }

  /**
   * The gauge sector, exact in the kinetic mixing: that of the card's χ, or the one in which the
   * electron has the vector coupling e ε.
   *
   * @throws UnphysicalException if kinetic mixing with hypercharge cannot give this ε
   */
  public GaugeSector gauge() {
    return exact.orElseGet(
        () -> KineticMixing.of(constants, zPrimeMass(), point.darkPhoton().epsilon()));
  }

  /** Whether couplings of the Z' are those of the exact gauge sector. */
  public boolean isGaugeExact() {
    return exact.isPresent();
  }

  /** v_φ = m̂_X/g_X [GeV]. */
  public double darkVacuum() {
    return point.darkPhoton().darkVacuum(gX(), constants);
  }

  /** Both physical scalars, if there is a dark one. */
  public Optional<ScalarSector> scalars() {
    return point
        .scalar()
        .map(s ->
            ScalarSector.of(
                constants.higgsMass(), s.mass(), constants.vacuum(), darkVacuum(), s.mixing()));
  }

  /**
   * What "Z' couples to charge only" leaves out: kinetic mixing also gives (e ε/c_W²) μ J_Z·Z' with
   * μ = m_Z'²/(m_Z² − m_Z'²), the next order in m_Z'²/m_Z². No formula here uses it; it says how
   * good the convention is.
   */
  public double weakAdmixture() {
    double zPrime = zPrimeMass();
    double z = constants.zMass();
    return zPrime * zPrime / ((z - zPrime) * (z + zPrime));
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

  /** S_ij of the dark scalar, L ⊃ −½φ Σ S_ij ν_iν_j + h.c.; symmetric, 0 where there is none. */
  public Complex scalarVertex(String i, String j) {
    return scalar.getOrDefault(new Pair(i, j), Complex.ZERO);
  }

  /**
   * U_αj of a state: of a heavy one as the card gives it, 0 where it gives none; of a light one
   * what unitarity leaves, (δ_αβ − Σ_h U_αh U*_βh)/n_β.
   */
  public Complex activeMixing(String flavour, String state) {
    return FLAVOURS.contains(state)
        ? light(flavour, state).divide(norm(state))
        : mixing(row(flavour), state);
  }

  /** All non-zero V_ij, each pair once with the heavier (or heavy) state first. */
  public Map<Pair, Complex> vertices() {
    return once(vertices);
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

  /** All non-zero S_ij, each pair once with the heavier (or heavy) state first. */
  public Map<Pair, Complex> scalarVertices() {
    return once(scalar);
  }

  private Map<Pair, Complex> once(Map<Pair, Complex> both) {
    Map<Pair, Complex> once = new LinkedHashMap<>();
    both.forEach((pair, v) -> {
      boolean first = mass(pair.outgoing()) >= mass(pair.incoming());
      if (first && !once.containsKey(pair.transposed())) {
        once.put(pair, v);
      }
    });
    return once;
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
   * V_Nα = −Σ_h V_Nh U*_αh / n_α and V_αβ = Σ_hh' U_αh V_hh' U*_βh' / n_α n_β, n_α = √(1 − Σ_h
   * |U_αh|²), unless the card lists vertices with light flavours itself.
   */
  private void fillFlavours() {
    boolean listed = vertices.keySet().stream().anyMatch(p -> FLAVOURS.contains(p.outgoing()));
    if (listed) {
      return;
    }
    for (String flavour : FLAVOURS) {
      heavy.forEach(N -> put(new Pair(N, flavour), projected(N, flavour)));
    }
    for (String flavour : FLAVOURS) {
      for (String other : FLAVOURS) {
        Complex sum = Complex.ZERO;
        for (String h : heavy) {
          sum = sum.add(mixing(row(flavour), h).multiply(vertex(h, other)));
        }
        put(new Pair(flavour, other), sum.divide(-norm(flavour)));
      }
    }
  }

  private Complex projected(String N, String flavour) {
    Complex sum = Complex.ZERO;
    for (String h : heavy) {
      sum = sum.add(vertex(N, h).multiply(mixing(row(flavour), h).conjugate()));
    }
    return sum.divide(-norm(flavour));
  }

  /**
   * S_αj = −Σ_h U*_αh S_hj / n_α, because S has no entry with an active field; S_αβ likewise. What
   * the card lists stands.
   */
  private void fillScalar() {
    point.scalarVertices().forEach(this::putScalar);
    boolean listed = scalar.keySet().stream().anyMatch(p -> FLAVOURS.contains(p.outgoing()));
    if (listed) {
      return;
    }
    for (String flavour : FLAVOURS) {
      heavy.forEach(N -> putScalar(new Pair(N, flavour), projectedScalar(N, flavour)));
    }
    for (String flavour : FLAVOURS) {
      for (String other : FLAVOURS) {
        putScalar(new Pair(flavour, other), projectedScalar(flavour, other));
      }
    }
  }

  private Complex projectedScalar(String state, String flavour) {
    Complex sum = Complex.ZERO;
    for (String h : heavy) {
      sum = sum.add(mixing(row(flavour), h).conjugate().multiply(scalarVertex(h, state)));
    }
    return sum.divide(-norm(flavour));
  }

  private void putScalar(Pair pair, Complex s) {
    if (!s.isZero()) {
      scalar.put(pair, s);
      scalar.put(pair.transposed(), s);
    }
  }

  /**
   * C_hh' = Σ_α U*_αh U_αh', C_Nα = (U*_αN − Σ_{h,β} U*_βN U_βh U*_αh)/n_α and C_αβ = Σ_γ P_αγ
   * P_γβ/n_α n_β with P = 1 − Σ_h U_h U_h†, the part of the flavours that is light.
   */
  private void fillWeak() {
    for (String N : heavy) {
      heavy.forEach(other -> putWeak(new Pair(N, other), overlap(N, other)));
      for (String flavour : FLAVOURS) {
        Complex sum = mixing(row(flavour), N).conjugate();
        for (String h : heavy) {
          sum = sum.subtract(overlap(N, h).multiply(mixing(row(flavour), h).conjugate()));
        }
        putWeak(new Pair(N, flavour), sum.divide(norm(flavour)));
      }
    }
    for (String flavour : FLAVOURS) {
      for (String other : FLAVOURS) {
        Complex sum = Complex.ZERO;
        for (String gamma : FLAVOURS) {
          sum = sum.add(light(flavour, gamma).multiply(light(gamma, other)));
        }
        putWeak(new Pair(flavour, other), sum.divide(norm(flavour) * norm(other)));
      }
    }
  }

  private Complex overlap(String N, String other) {
    Complex sum = Complex.ZERO;
    for (String beta : FLAVOURS) {
      sum = sum.add(mixing(row(beta), N).conjugate().multiply(mixing(row(beta), other)));
    }
    return sum;
  }

  private Complex light(String alpha, String beta) {
    Complex sum = alpha.equals(beta) ? Complex.ONE : Complex.ZERO;
    for (String h : heavy) {
      sum = sum.subtract(mixing(row(alpha), h).multiply(mixing(row(beta), h).conjugate()));
    }
    return sum;
  }

  private void putWeak(Pair pair, Complex c) {
    if (!c.isZero()) {
      weak.put(pair, c);
      weak.put(pair.transposed(), c.conjugate());
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
