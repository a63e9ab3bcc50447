/** Checks of times and amounts. */
@NullMarked
package eu.passerelle.cda.check.time;

import org.jspecify.annotations.NullMarked;
