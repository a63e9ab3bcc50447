/** Country B at work: the consultation. */
@NullMarked
package eu.passerelle.treatment;

import org.jspecify.annotations.NullMarked;
