/** P1 and P2: which country, and how the patient was informed. */
@NullMarked
package eu.passerelle.portal.start;

import org.jspecify.annotations.NullMarked;
