/** The tokens behind the look: read, laid over each other, and checked for legibility. */
@NullMarked
package eu.passerelle.ui.theme;

import org.jspecify.annotations.NullMarked;
