/**
 * What every connector's ports must do, as tests: whoever connects a country implements these interfaces in its own tests.
 * Needs JUnit and AssertJ on the class path, which the product does not carry.
 */
@NullMarked
package eu.passerelle.national.contract;

import org.jspecify.annotations.NullMarked;
