@NullMarked
package eu.passerelle.pki;

import org.jspecify.annotations.NullMarked;
