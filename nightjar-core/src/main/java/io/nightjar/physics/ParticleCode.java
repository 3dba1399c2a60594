package io.nightjar.physics;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Particles by number: the scheme of the Particle Data Group where it has one.
 *
 * <p>It has none for more than one heavy neutrino. We write 5910 + k for {@code nu}k, as the file
 * {@code pdg.py} of DarkNews does, so that programs which read its files read ours. Event files
 * with room for it say what each number means.
 */
public final class ParticleCode {

  private static final Map<String, Integer> KNOWN =
      Map.ofEntries(
          Map.entry("e-", 11),
          Map.entry("e+", -11),
          Map.entry("mu-", 13),
          Map.entry("mu+", -13),
          Map.entry("tau-", 15),
          Map.entry("tau+", -15),
          Map.entry("nu_e", 12),
          Map.entry("nu_mu", 14),
          Map.entry("nu_tau", 16),
          Map.entry("nu_e_bar", -12),
          Map.entry("nu_mu_bar", -14),
          Map.entry("nu_tau_bar", -16),
          Map.entry("gamma", 22),
          Map.entry("neutron", 2112),
          Map.entry("proton", 2212));

  private static final Pattern HEAVY = Pattern.compile("nu([4-9])(_bar)?");
  private static final int FIRST_HEAVY = 5910;

  private ParticleCode() {}

  /**
   * Number of a particle.
   *
   * @param name as in e-, nu_mu_bar, nu5, nu5_bar
   */
  public static int of(String name) {
    Integer code = KNOWN.get(name);
    if (code != null) {
      return code;
    }
    Matcher heavy = HEAVY.matcher(name);
    if (!heavy.matches()) {
      throw new IllegalArgumentException("No particle number is known for '" + name + "'.");
    }
    int number = FIRST_HEAVY + Integer.parseInt(heavy.group(1));
    return heavy.group(2) == null ? number : -number;
  }

  /** Whether a number is our own and not of the Particle Data Group. */
  public static boolean isOwn(int code) {
    return Math.abs(code) > FIRST_HEAVY && Math.abs(code) < FIRST_HEAVY + 10;
  }
}
