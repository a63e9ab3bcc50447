/** P7, and what is told to the helpdesk. */
@NullMarked
package eu.passerelle.portal.closing;

import org.jspecify.annotations.NullMarked;
