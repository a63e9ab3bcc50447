/** One summary out of what several national sources hold about a patient (hazards H10, H11). */
@NullMarked
package eu.passerelle.national.consolidation;

import org.jspecify.annotations.NullMarked;
