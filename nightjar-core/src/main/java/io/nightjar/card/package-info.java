/**
 * From cards to objects and back: the only package that knows YAML.
 *
 * <p>Ideas: {@code Place} (where a value stands: file and line, or the {@code --set} that gave it),
 * {@code CardNode} (the immutable tree of a card, every key and value with its place), {@code
 * Block} and {@code Value} (strict typed access: what nobody asked for is refused), {@code
 * Dimension} (units at the door), {@code Cards} (shipped cards, discovered and never listed),
 * {@code ModelCard} (a card of kind {@code model}, bound), {@code BeamCard}, {@code DataCard} (what
 * one era knows of an {@code ExperimentCard}, a {@code CombinationCard} or a {@code CountingCard}),
 * {@code Check} (a number that a card promises), {@code Neighbours} (tables and cards that a card
 * names), {@code ParameterFile} and {@code Conversion} (a file of another generator, made a model
 * card).
 *
 * <p>Everything a user can get wrong becomes a {@code CardException} that says where, what was
 * found, what is allowed and which spelling is nearest.
 *
 * <p>Units inside the library: energies in GeV, lengths in cm, areas in cm², times in s, masses of
 * material in t, angles in rad, exposures in POT (or fb⁻¹ of a collider), fractions as plain
 * numbers (12 % is 0.12). A quantity is multiplied by its unit in decimal arithmetic and rounded
 * once, so that {@code 74 MeV} and {@code 0.074 GeV} are the same double. {@code meV} is not a unit
 * here: it is one slip of the shift key away from {@code MeV}.
 *
 * <p>Data of an experiment stand in blocks by day of publication; an {@code Era} takes the newest
 * that was public in it, and members of a combination as they were on the day of its block.
 *
 * <p>{@code Limits} are published limits by name: tables whose comment lines are their cards
 * ({@code LimitCard}), judged by {@code LimitColumns}.
 *
 * <p>Digest of a card: SHA-256 of its bytes; with overrides, of its bytes followed by one line
 * {@code "\n--set path=value"} for each, sorted by path, the value in the canonical form of {@code
 * CardNode}.
 *
 * <p>May import every package below: {@code scan}, {@code fit}, {@code generate}, {@code process},
 * {@code experiment}, {@code model}, {@code event}, {@code physics}, {@code math}.
 */
@NullMarked
package io.nightjar.card;

import org.jspecify.annotations.NullMarked;
