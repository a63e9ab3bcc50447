/** From the bytes of a CDA document to what it says. */
@NullMarked
package eu.passerelle.cda.read;

import org.jspecify.annotations.NullMarked;
