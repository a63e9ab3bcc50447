/** What documents say, typed. */
@NullMarked
package eu.passerelle.clinical;

import org.jspecify.annotations.NullMarked;
