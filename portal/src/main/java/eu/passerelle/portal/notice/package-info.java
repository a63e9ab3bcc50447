/** The information notice for the patient: the operator's texts, and the ways to hand it over. */
@NullMarked
package eu.passerelle.portal.notice;

import org.jspecify.annotations.NullMarked;
