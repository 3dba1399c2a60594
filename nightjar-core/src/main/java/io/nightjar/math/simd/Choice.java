package io.nightjar.math.simd;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Decides once which array functions run. */
final class Choice {

  private static final String MODULE = "jdk.incubator.vector";

  /** Set by who prefers a quick start. */
  private static final String PLAIN = "nightjar.plain";

  private static final Logger LOG = System.getLogger(ArrayFunctions.class.getName());

  static final ArrayFunctions BEST = choose();

  private Choice() {}

  /** Whether the Vector API can be linked: without its module, touching it is an error. */
  static boolean vectorApi() {
    return ModuleLayer.boot().findModule(MODULE).isPresent();
  }

  private static ArrayFunctions choose() {
    if (vectorApi()) {
      LOG.log(Level.DEBUG, "Array functions use the Vector API once it is compiled.");
      return WarmingLoops.until(new VectorLoops());
    }
    boolean wanted = Boolean.getBoolean(PLAIN);
    LOG.log(
        wanted ? Level.DEBUG : Level.INFO,
        "Array functions use plain loops: same results, but slower. For vector registers start Java"
            + " with --add-modules {0}.",
        MODULE);
    return new PlainLoops();
  }
}
