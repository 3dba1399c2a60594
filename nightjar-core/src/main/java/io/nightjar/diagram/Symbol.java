package io.nightjar.diagram;

/** Couplings in LaTeX. */
final class Symbol {

  /** Z' and electric charge. */
  static final String CHARGE = "e\\,\\epsilon";

  /** Photon and charge. */
  static final String PHOTON = "e";

  static final String WEAK_NEUTRAL = "\\frac{g}{2c_W}";
  private static final String WEAK_CHARGED = "\\frac{g}{\\sqrt{2}}\\,";

  private Symbol() {}

  /** g_X V_ij, row outgoing. */
  static String zPrime(String outgoing, String incoming) {
    return "g_X V_{" + indices(outgoing, incoming) + "}";
  }

  /** (g/2c_W) C_ij, row outgoing. */
  static String z(String outgoing, String incoming) {
    return WEAK_NEUTRAL + "C_{" + indices(outgoing, incoming) + "}";
  }

  /** (g/√2) U_αi. */
  static String w(String lepton, String neutrino) {
    return WEAK_CHARGED + "U_{" + index(lepton.replaceAll("[-+]$", "")) + index(neutrino) + "}";
  }

  /** (g/√2) V_qq', starred where the conjugate acts. */
  static String ckm(String up, String down, boolean starred) {
    return WEAK_CHARGED + "V_{" + up + down + "}" + (starred ? "^{*}" : "");
  }

  /** S_ij. */
  static String scalar(String i, String j) {
    return "S_{" + indices(i, j) + "}";
  }

  /** (m/v) sin θ. */
  static String higgs(String particle) {
    String bare = particle.replaceAll("([-+]|_bar)$", "");
    return "\\sin\\theta\\,m_{" + index(bare) + "}/v";
  }

  private static String indices(String first, String second) {
    return index(first) + index(second);
  }

  /** As in 5 for nu5, \mu for nu_mu and mu. */
  private static String index(String name) {
    String bare = name.replace("_bar", "").replaceFirst("^nu_?", "");
    return switch (bare) {
      case "mu", "tau" -> "\\" + bare + " ";
      default -> bare;
    };
  }
}
