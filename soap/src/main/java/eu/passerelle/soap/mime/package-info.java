/** What is inside an HTTP body: one XML part, or MIME parts with documents beside it (MTOM). */
@NullMarked
package eu.passerelle.soap.mime;

import org.jspecify.annotations.NullMarked;
