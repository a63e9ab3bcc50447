/** What somebody sees who is not logged in: what the service is, and where it works. */
@NullMarked
package eu.passerelle.portal.welcome;

import org.jspecify.annotations.NullMarked;
