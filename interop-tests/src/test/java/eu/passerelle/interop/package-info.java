/** Outside judges: other implementations of the same profiles, and attackers, over real sockets. */
@NullMarked
package eu.passerelle.interop;

import org.jspecify.annotations.NullMarked;
