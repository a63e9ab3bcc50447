/** What the machine-readable zone of a travel document says of its holder (ICAO Doc 9303). */
@NullMarked
package eu.passerelle.treatment.mrz;

import org.jspecify.annotations.NullMarked;
