/** Checks of sections and what stands in them. */
@NullMarked
package eu.passerelle.cda.check.structure;

import org.jspecify.annotations.NullMarked;
