/** The border over SOAP: client and server of ITI-55, ITI-38, ITI-39 and ITI-41. */
@NullMarked
package eu.passerelle.soap;

import org.jspecify.annotations.NullMarked;
