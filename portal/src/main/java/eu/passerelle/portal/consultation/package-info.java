/** What the pages of one consultation share: who the patient is, what failed, what was typed, and how it is found again. */
@NullMarked
package eu.passerelle.portal.consultation;

import org.jspecify.annotations.NullMarked;
