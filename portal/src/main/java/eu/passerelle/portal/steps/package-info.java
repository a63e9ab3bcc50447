/** From one step of a consultation to the next: which page is shown, and what is kept when a login ends on the way. */
@NullMarked
package eu.passerelle.portal.steps;

import org.jspecify.annotations.NullMarked;
