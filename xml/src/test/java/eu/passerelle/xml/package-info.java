@NullMarked
package eu.passerelle.xml;

import org.jspecify.annotations.NullMarked;
