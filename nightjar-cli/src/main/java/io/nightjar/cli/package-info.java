/**
 * The command line: reads options, asks the library, prints tables or one JSON document.
 *
 * <p>Ideas: one class per command; {@code Document} (what is printed as JSON), {@code Terminal}
 * (tables and progress for people). No physics here.
 *
 * <p>Units: as the names of keys say: GeV, cm, cm², s.
 *
 * <p>May import everything.
 */
@NullMarked
package io.nightjar.cli;

import org.jspecify.annotations.NullMarked;
