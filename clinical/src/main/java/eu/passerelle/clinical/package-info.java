/** What documents say, typed: the values every kind of document is made of. */
@NullMarked
package eu.passerelle.clinical;

import org.jspecify.annotations.NullMarked;
