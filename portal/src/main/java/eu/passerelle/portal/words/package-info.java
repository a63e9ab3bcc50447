/** What the screens say: message bundles, dates and amounts in the language of the reader. */
@NullMarked
package eu.passerelle.portal.words;

import org.jspecify.annotations.NullMarked;
