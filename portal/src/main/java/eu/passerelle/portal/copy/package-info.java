/** A copy of what was read, kept in the record of the care provider where the rules allow it. */
@NullMarked
package eu.passerelle.portal.copy;

import org.jspecify.annotations.NullMarked;
