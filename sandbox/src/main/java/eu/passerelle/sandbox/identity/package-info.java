/** A small OpenID Connect issuer for test logins. */
@NullMarked
package eu.passerelle.sandbox.identity;

import org.jspecify.annotations.NullMarked;
