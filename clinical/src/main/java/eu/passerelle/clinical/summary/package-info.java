/** The patient summary: header, sections, and what of it is seen at a glance. */
@NullMarked
package eu.passerelle.clinical.summary;

import org.jspecify.annotations.NullMarked;
