/** CDA to clinical content and back; transcoding by byte splice; level 1 twins. */
@NullMarked
package eu.passerelle.cda;

import org.jspecify.annotations.NullMarked;
