/**
 * Files of events: each format turns blocks of columns into bytes.
 *
 * <p>Ideas: {@code EventFormat} (blocks become bytes on any thread and are appended in order),
 * {@code FileHeader} (what a file says of itself), {@code ParticleList} (the order of particles in
 * text formats), {@code EventColumns} (the columns of tables, text or not: where their values are
 * in a block, and by {@code Presence} which events have one).
 *
 * <p>Units: those of the format, said in every file where it has room; columns come in GeV, cm and
 * ns.
 *
 * <p>May import everything but {@code fit}, {@code scan} and {@code card}.
 */
@NullMarked
package io.nightjar.export;

import org.jspecify.annotations.NullMarked;
