/** ITI-55, Cross Gateway Patient Discovery: its messages read and written. */
@NullMarked
package eu.passerelle.soap.xcpd;

import org.jspecify.annotations.NullMarked;
