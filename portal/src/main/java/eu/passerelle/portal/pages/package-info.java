/** What every page stands in: its frame, how a model becomes a page, and where a page may lead. */
@NullMarked
package eu.passerelle.portal.pages;

import org.jspecify.annotations.NullMarked;
