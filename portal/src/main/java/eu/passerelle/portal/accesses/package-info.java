/** "My recent accesses": to find a reference again, not to read again. */
@NullMarked
package eu.passerelle.portal.accesses;

import org.jspecify.annotations.NullMarked;
