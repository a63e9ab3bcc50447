/** The pages P0 to P7 and the way between them. */
@NullMarked
package eu.passerelle.portal.pages;

import org.jspecify.annotations.NullMarked;
