/** A summary as the reader sees it: terms, cards, sections. */
@NullMarked
package eu.passerelle.portal.reading;

import org.jspecify.annotations.NullMarked;
