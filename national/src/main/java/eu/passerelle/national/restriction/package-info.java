/**
 * What a patient keeps back, taken out of a summary before a document exists (hazard H16): what is left is what the
 * record of somebody would say for whom the hidden part never existed.
 */
@NullMarked
package eu.passerelle.national.restriction;

import org.jspecify.annotations.NullMarked;
