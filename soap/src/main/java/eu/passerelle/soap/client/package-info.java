/** The way to a partner: HTTP calls within a deadline, one retry, a breaker. */
@NullMarked
package eu.passerelle.soap.client;

import org.jspecify.annotations.NullMarked;
