/** The synthetic patients of the sandbox, and the national side that serves them. */
@NullMarked
package eu.passerelle.sandbox.patients;

import org.jspecify.annotations.NullMarked;
