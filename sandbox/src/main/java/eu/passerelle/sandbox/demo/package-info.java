/** The supervisor of a whole network on one machine. */
@NullMarked
package eu.passerelle.sandbox.demo;

import org.jspecify.annotations.NullMarked;
