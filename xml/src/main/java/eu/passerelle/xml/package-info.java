/** Safe streaming XML: a reader with limits, a writer, a byte splice, XML signatures. */
@NullMarked
package eu.passerelle.xml;

import org.jspecify.annotations.NullMarked;
