/** Country A at work: check, limit, ask the national side, transcode to the pivot, record. */
@NullMarked
package eu.passerelle.affiliation;

import org.jspecify.annotations.NullMarked;
