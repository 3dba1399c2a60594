package io.nightjar.cli;

import picocli.CommandLine.IVersionProvider;

/** Which Nightjar this is. */
final class Version implements IVersionProvider {

  /** As the jar says; "development" when it runs from class files. */
  static final String NUMBER = number();

  private static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"nightjar " + NUMBER};
  }
}
