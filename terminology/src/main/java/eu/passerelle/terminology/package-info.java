/** Releases, value sets, designations and transcodings: decides what a code becomes. */
@NullMarked
package eu.passerelle.terminology;

import org.jspecify.annotations.NullMarked;
