/**
 * Units, constants, particles, nuclei, tables and where every number comes from.
 *
 * <p>Ideas: {@code Units} (numbers enter and leave through them), {@code Constants} (named,
 * overridable, with their sources), {@code Nucleus}, {@code Element}, {@code Table} (columns of
 * numbers with their provenance), {@code Era} (what was public when), {@code Measurement} (what was
 * seen or predicted, and since when), {@code Fermion} (charges).
 *
 * <p>Units: powers of GeV inside formulas; detectors are described in cm, tonnes and protons on
 * target.
 *
 * <p>May import {@code math}.
 */
@NullMarked
package io.nightjar.physics;

import org.jspecify.annotations.NullMarked;
