/** The sandbox catalogue: a few codes in five languages, and national code systems of three countries; not validated. */
@NullMarked
package eu.passerelle.sandbox.catalogue;

import org.jspecify.annotations.NullMarked;
