/** What the operator of a country says to the people who use the portal: texts, notes, helpdesk. Files are read again. */
@NullMarked
package eu.passerelle.portal.operator;

import org.jspecify.annotations.NullMarked;
