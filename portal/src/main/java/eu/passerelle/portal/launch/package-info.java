/** A hospital's record system opens a patient here: one call from server to server, one link for the browser. */
@NullMarked
package eu.passerelle.portal.launch;

import org.jspecify.annotations.NullMarked;
