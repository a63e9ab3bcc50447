/** The document of record of a country as pictures of its pages. */
@NullMarked
package eu.passerelle.portal.pdf;

import org.jspecify.annotations.NullMarked;
