/** From what a summary says to CDA documents of the eighth wave: the structured one and its PDF twin. */
@NullMarked
package eu.passerelle.cda.write;

import org.jspecify.annotations.NullMarked;
