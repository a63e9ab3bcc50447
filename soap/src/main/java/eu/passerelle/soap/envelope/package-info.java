/** SOAP envelopes: version, addressing, assertions, faults. */
@NullMarked
package eu.passerelle.soap.envelope;

import org.jspecify.annotations.NullMarked;
