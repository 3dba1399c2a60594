/**
 * Array functions on the widest registers of the machine. What they are for: batches of events
 * spend most of their time in exponentials, logarithms, angles and random numbers.
 *
 * <p>Ideas: {@code ArrayFunctions} (what there is), {@code Formulas} (one element: the definition),
 * {@code PlainLoops} and {@code VectorLoops} (twins that perform the operations of the definition
 * in its order, so that all three agree to the last bit). The Vector API is used only here, and
 * only when the module {@code jdk.incubator.vector} was added to the virtual machine. Its own
 * functions ({@code lanewise(EXP)} and so on) are not used: their last bits depend on the compiler.
 *
 * <p>Units: none. Conventions: a vector loop calls only methods of the JDK (a vector that crosses a
 * call is allocated) and a plain loop has about a dozen operations (longer ones are not
 * vectorised).
 *
 * <p>May import nothing of Nightjar.
 */
@NullMarked
package io.nightjar.math.simd;

import org.jspecify.annotations.NullMarked;
