/** What a professional here may do for a patient of which country, and by which rule: versioned files, one ruling. */
@NullMarked
package eu.passerelle.discovery.rule;

import org.jspecify.annotations.NullMarked;
