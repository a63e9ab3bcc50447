/** What this country's record knows of the professionals themselves, without anything of their patients. */
@NullMarked
package eu.passerelle.treatment.professional;

import org.jspecify.annotations.NullMarked;
