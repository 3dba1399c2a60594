package io.nightjar.model;

import io.nightjar.math.ComplexMatrix;
import io.nightjar.model.ThreePortal.HeavyNeutrino;
import io.nightjar.model.ThreePortal.Nature;
import io.nightjar.model.ThreePortal.Pair;
import io.nightjar.physics.Constants;
import io.nightjar.physics.Fermion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final List<String> states;
  private final Map<String, Integer> number = new HashMap<>();
  private final double[] masses;
  private final ComplexMatrix active; // U_αh
  private final ComplexMatrix light; // 1 − U U†
  private final double[] norm; // n_α
  private final VertexTable listed;
  private final VertexTable listedScalar;
  private final ComplexMatrix vertices;
  private final ComplexMatrix weak;
  private final ComplexMatrix scalar;

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
    List<String> ascending = new ArrayList<>(point.heavyNeutrinos().keySet());
    ascending.sort(Comparator.comparingDouble(this::mass));
    this.heavy = List.copyOf(ascending);
    ascending.addAll(FLAVOURS);
    this.states = List.copyOf(ascending);
    this.masses = states.stream().mapToDouble(this::mass).toArray();
    for (int k = 0; k < states.size(); k++) {
      number.put(states.get(k), k);
    }
    this.active = columns("e", "mu", "tau");
    this.light = ComplexMatrix.identity(FLAVOURS.size()).minus(active.times(active.adjoint()));
    this.norm = norms();
    this.listed = VertexTable.hermitian(states.size());
    fillHeavy();
    fillFlavours();
    this.vertices = listed.matrix();
    this.weak = weakVertices();
    this.listedScalar = VertexTable.symmetric(states.size());
    fillScalar();
    this.scalar = listedScalar.matrix();
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
    return heavy;
  }

  /** Whether heavy neutrinos are Majorana particles. */
  public boolean isMajorana() {
    return point.nature() == Nature.MAJORANA;
  }

  /** All states: the heavy ones, then {@link #FLAVOURS}. */
  public List<String> states() {
    return states;
  }

  /** Mass of a neutrino state [GeV]; light flavours are massless. */
  public double mass(String name) {
    HeavyNeutrino n = point.heavyNeutrinos().get(name);
    if (n == null && !FLAVOURS.contains(name)) {
      throw unknown(name);
    }
    return n == null ? 0 : n.mass();
  }

  private IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException(
        "No neutrino is called '%s' here. Known: %s and %s"
            .formatted(name, List.copyOf(point.heavyNeutrinos().keySet()), FLAVOURS));
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
    return element(vertices, outgoing, incoming);
  }

  /** C_ij of the Z, row outgoing; 0 where there is no active mixing. */
  public Complex weakVertex(String outgoing, String incoming) {
    return element(weak, outgoing, incoming);
  }

  /** S_ij of the dark scalar, L ⊃ −½φ Σ S_ij ν_iν_j + h.c.; symmetric, 0 where there is none. */
  public Complex scalarVertex(String i, String j) {
    return element(scalar, i, j);
  }

  /**
   * |μ_ij| of L = ½μ_ij ν̄_iσ^{ab}P_R ν_j F_ab + h.c. [GeV⁻¹]; the order of the states does not
   * matter, 0 where there is none. Of two heavy Dirac states L = ½μ_ij ν̄_iσ^{ab}ν_j F_ab + h.c.
   */
  public double moment(String i, String j) {
    Pair pair = new Pair(i, j);
    Map<Pair, Double> moments = point.moments();
    return moments.getOrDefault(pair, moments.getOrDefault(pair.transposed(), 0.0));
  }

  private Complex element(ComplexMatrix matrix, String i, String j) {
    Integer row = number.get(i);
    Integer column = number.get(j);
    return row == null || column == null ? Complex.ZERO : matrix.get(row, column);
  }

  /** V of {@link #states}. */
  public ComplexMatrix vertexMatrix() {
    return vertices;
  }

  /** C of {@link #states}. */
  public ComplexMatrix weakMatrix() {
    return weak;
  }

  /** S of {@link #states}. */
  public ComplexMatrix scalarMatrix() {
    return scalar;
  }

  /**
   * U_αj of a state: of a heavy one as the card gives it, 0 where it gives none; of a light one
   * what unitarity leaves, (δ_αβ − Σ_h U_αh U*_βh)/n_β.
   */
  public Complex activeMixing(String flavour, String state) {
    int row = FLAVOURS.indexOf(flavour);
    Integer column = number.get(state);
    if (column == null) {
      return Complex.ZERO;
    }
    int other = column - heavy.size();
    return other < 0 ? active.get(row, column) : light.get(row, other).divide(norm[other]);
  }

  /** |U_αj|² of {@link #activeMixing}. */
  public double mixing2(String flavour, String state) {
    Complex u = activeMixing(flavour, state);
    return u.getReal() * u.getReal() + u.getImaginary() * u.getImaginary();
  }

  /** All non-zero V_ij, each pair once with the heavier (or heavy) state first. */
  public Map<Pair, Complex> vertices() {
    return listed.once(states, masses);
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
    return listedScalar.once(states, masses);
  }

  // ---- vertices from mixings ------------------------------------------------------------------

  /** Elements U of some rows of fields in the heavy states; what a card does not give is 0. */
  private ComplexMatrix columns(String... rows) {
    Complex[][] U = new Complex[rows.length][heavy.size()];
    for (int h = 0; h < heavy.size(); h++) {
      Map<String, Complex> column =
          Objects.requireNonNull(point.heavyNeutrinos().get(heavy.get(h))).mixing();
      for (int a = 0; a < rows.length; a++) {
        U[a][h] = column.getOrDefault(rows[a], Complex.ZERO);
      }
    }
    return ComplexMatrix.of(U);
  }

  /** n_α = √(1 − Σ_h |U_αh|²). */
  private double[] norms() {
    double[] norms = new double[FLAVOURS.size()];
    for (int a = 0; a < norms.length; a++) {
      norms[a] = Math.sqrt(Math.max(0, light.real(a, a)));
    }
    return norms;
  }

  /** V_ij = U*_Li U_Lj − U*_Ri U_Rj, or U*_Di U_Dj where only a left-handed ν_D exists. */
  private void fillHeavy() {
    if (point.vertices().isEmpty()) {
      ComplexMatrix dark = columns("D", "L", "R");
      listed.put(0, 0, dark.adjoint().timesDiagonal(1, 1, -1).times(dark));
    }
    point.vertices().forEach((pair, v) -> put(listed, pair, v));
  }

  private void put(VertexTable table, Pair pair, Complex v) {
    Integer i = number.get(pair.outgoing());
    Integer j = number.get(pair.incoming());
    if (i == null || j == null) {
      throw unknown(i == null ? pair.outgoing() : pair.incoming());
    }
    table.put(i, j, v.getReal(), v.getImaginary());
  }

  /** The part of a table between heavy states. */
  private ComplexMatrix heavyBlock(VertexTable table) {
    return table.matrix().block(0, 0, heavy.size(), heavy.size());
  }

  /** 1/n_α. */
  private double[] overNorms() {
    double[] over = new double[norm.length];
    for (int a = 0; a < over.length; a++) {
      over[a] = 1 / norm[a];
    }
    return over;
  }

  /**
   * V_Nα = −Σ_h V_Nh U*_αh / n_α and V_αβ = Σ_hh' U_αh V_hh' U*_βh' / n_α n_β, n_α = √(1 − Σ_h
   * |U_αh|²), unless the card lists vertices with light flavours itself.
   */
  private void fillFlavours() {
    int first = heavy.size();
    if (!listed.reaches(first)) {
      ComplexMatrix toLight = heavyBlock(listed).times(active.adjoint()).timesDiagonal(overNorms());
      listed.put(first, 0, toLight.adjoint().times(-1));
      listed.put(first, first, active.times(toLight).adjoint().timesDiagonal(overNorms()));
    }
  }

  /**
   * S_αj = −Σ_h U*_αh S_hj / n_α, because S has no entry with an active field; S_αβ likewise. What
   * the card lists stands.
   */
  private void fillScalar() {
    point.scalarVertices().forEach((pair, s) -> put(listedScalar, pair, s));
    int first = heavy.size();
    if (!listedScalar.reaches(first)) {
      ComplexMatrix toLight =
          heavyBlock(listedScalar).times(active.adjoint()).timesDiagonal(overNorms());
      listedScalar.put(first, 0, toLight.transpose().times(-1));
      ComplexMatrix both = active.conjugate().times(toLight).transpose();
      listedScalar.put(first, first, both.timesDiagonal(overNorms()));
    }
  }

  /**
   * C_hh' = Σ_α U*_αh U_αh', C_Nα = (U*_αN − Σ_{h,β} U*_βN U_βh U*_αh)/n_α and C_αβ = Σ_γ P_αγ
   * P_γβ/n_α n_β with P = 1 − Σ_h U_h U_h†, the part of the flavours that is light.
   */
  private ComplexMatrix weakVertices() {
    int first = heavy.size();
    ComplexMatrix toLight = active.adjoint().times(light).timesDiagonal(overNorms());
    ComplexMatrix both = light.times(light).timesDiagonal(overNorms()).adjoint();
    return ComplexMatrix.zero(states.size(), states.size())
        .with(0, 0, active.adjoint().times(active))
        .with(0, first, toLight)
        .with(first, 0, toLight.adjoint())
        .with(first, first, both.timesDiagonal(overNorms()));
  }
}
