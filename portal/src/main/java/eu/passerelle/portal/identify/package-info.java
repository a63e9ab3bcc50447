/** P3: the search mask of the country on screen, and what was typed into it. */
@NullMarked
package eu.passerelle.portal.identify;

import org.jspecify.annotations.NullMarked;
