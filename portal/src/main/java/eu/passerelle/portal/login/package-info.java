/** Who may enter: the login at the national identity provider. */
@NullMarked
package eu.passerelle.portal.login;

import org.jspecify.annotations.NullMarked;
