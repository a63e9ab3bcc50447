/** What the screens say, in each language. */
@NullMarked
package eu.passerelle.console.words;

import org.jspecify.annotations.NullMarked;
