/** Checks of the head of a document. */
@NullMarked
package eu.passerelle.cda.check.header;

import org.jspecify.annotations.NullMarked;
