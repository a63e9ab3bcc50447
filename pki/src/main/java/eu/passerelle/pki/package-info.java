/** Keys and certificates for demonstrations and tests; never part of the product. */
@NullMarked
package eu.passerelle.pki;

import org.jspecify.annotations.NullMarked;
