/** The countries as a professional chooses among them: which can be asked, how they answer, what is told about them. */
@NullMarked
package eu.passerelle.portal.countries;

import org.jspecify.annotations.NullMarked;
