/** The contact point: its own HTTP server with mutual TLS, and how a message becomes a question. */
@NullMarked
package eu.passerelle.soap.server;

import org.jspecify.annotations.NullMarked;
