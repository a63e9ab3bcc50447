/** The text that authors signed off, as a safe tree: no HTML, no styles, no scripts. */
@NullMarked
package eu.passerelle.clinical.narrative;

import org.jspecify.annotations.NullMarked;
