/** A sample of a hospital's record system: shows how one opens a patient from abroad. */
@NullMarked
package eu.passerelle.sandbox.record;

import org.jspecify.annotations.NullMarked;
