/** Keys, trust decisions, TLS contexts and the three assertions: issue, read, check. */
@NullMarked
package eu.passerelle.trust;

import org.jspecify.annotations.NullMarked;
