/** Checks of narrative, references and embedded files. */
@NullMarked
package eu.passerelle.cda.check.narrative;

import org.jspecify.annotations.NullMarked;
