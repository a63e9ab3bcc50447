@NullMarked
package eu.passerelle.trust;

import org.jspecify.annotations.NullMarked;
