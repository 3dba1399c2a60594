package io.nightjar.constraint;

import java.time.LocalDate;

/**
 * What a constraint is called and where it comes from.
 *
 * @param name as on the command line, such as {@code na64e-2023}
 * @param title for people, as in "NA64e 2016-2022, missing energy"
 * @param family that it is listed under
 * @param kind how the likelihood is made, in a few words: "limit, zero background"
 * @param published first day on which it was public; {@link LocalDate#MIN} if nothing is
 * @param cite key of the bibliography
 * @param status {@code seen} at a public source, {@code digitised}, {@code unverified}
 */
public record Label(
    String name,
    String title,
    Family family,
    String kind,
    LocalDate published,
    String cite,
    String status) {

  /** The day of publication as text; empty if there is none. */
  public String day() {
    return published.equals(LocalDate.MIN) ? "" : published.toString();
  }

  /** The same under another family. */
  public Label under(Family other) {
    return new Label(name, title, other, kind, published, cite, status);
  }

  /** What kind of evidence. */
  public enum Family {
    /** An excess that the model may explain. */
    ANOMALY,
    /** Visible decays of the Z'. */
    VISIBLE,
    /** Missing energy, momentum or mass. */
    INVISIBLE,
    /** Heavy neutrinos. */
    NEUTRINO,
    /** The dark scalar: mesons and Higgs boson. */
    SCALAR,
    /** Numbers measured precisely: magnetic moments, Z pole, universality. */
    PRECISION,
    /** Neutrino detectors that saw no excess. */
    DETECTOR,
    /** Cosmology and astrophysics. */
    COSMOLOGY;
  }
}
