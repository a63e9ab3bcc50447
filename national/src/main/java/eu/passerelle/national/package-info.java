/** What a country connects: patient register, summary source, consent register. */
@NullMarked
package eu.passerelle.national;

import org.jspecify.annotations.NullMarked;
