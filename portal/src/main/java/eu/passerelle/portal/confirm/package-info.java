/** P4: whether it is the right person, and what must be said before documents are asked for. */
@NullMarked
package eu.passerelle.portal.confirm;

import org.jspecify.annotations.NullMarked;
