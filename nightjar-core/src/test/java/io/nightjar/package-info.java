/** Tests of the whole: the order of packages and the rules of the house. */
@NullMarked
package io.nightjar;

import org.jspecify.annotations.NullMarked;
