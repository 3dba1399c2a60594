package io.nightjar.experiment;

import io.nightjar.physics.Table;
import java.util.List;

/** The releases of MiniBooNE, put together from their tables. */
public final class MiniBoone {
  private MiniBoone() {}

  /** A table by its name without folder and ending. */
  public static Table table(String name) {
    return Table.resource("miniboone/" + name + ".csv");
  }

  /** The electron-like sample of e.g. {@code mb2020_fhc}. */
  public static Sample search(String mode) {
    return Sample.of(table(mode + "_nue_enuqe"), "enuqe", "data", "background");
  }

  /** A running mode with its muon-neutrino sample. */
  public static Release.Mode mode(String mode) {
    Sample control = Sample.of(table(mode + "_numu_enuqe"), "enuqe", "data", "prediction");
    return new Release.Mode(mode, search(mode), control);
  }

  /** The release of one mode. */
  public static Release single(String mode) {
    return new Release(List.of(mode(mode)), table(mode + "_fraccov_30x30").matrix());
  }

  /** Both modes of 2020. */
  public static Release combined2020() {
    return new Release(
        List.of(mode("mb2020_fhc"), mode("mb2020_rhc")),
        table("mb2020_combined_fraccov_60x60").matrix());
  }

  /** Both modes of 2018; the antineutrino mode is the same as in 2020. */
  public static Release combined2018() {
    return new Release(
        List.of(mode("mb2018_fhc"), mode("mb2020_rhc")),
        table("mb2018_combined_fraccov_60x60").matrix());
  }

  /** Visible energy and angle of 2020, neutrino mode. */
  public static Plane plane() {
    return Plane.of(table("mb2020_evis_costheta_2d"), "evis", "costheta", "data", "prediction");
  }
}
