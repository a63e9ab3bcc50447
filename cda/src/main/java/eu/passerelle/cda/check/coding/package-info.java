/** Checks of codes, their systems and their words. */
@NullMarked
package eu.passerelle.cda.check.coding;

import org.jspecify.annotations.NullMarked;
