/** Reference values: numbers obtained elsewhere, with source and tolerance. For tests only. */
@NullMarked
package io.nightjar.reference;

import org.jspecify.annotations.NullMarked;
