/** One consultation from the command line, over the same wire and into the same records as from the portal. */
@NullMarked
package eu.passerelle.sandbox.ask;

import org.jspecify.annotations.NullMarked;
