/** Synthetic countries, patients, test identity provider, demo PKI and faults; absent from the product. */
@NullMarked
package eu.passerelle.sandbox;

import org.jspecify.annotations.NullMarked;
