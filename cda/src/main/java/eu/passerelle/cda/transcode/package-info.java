/** From national codes to the pivot, and from the pivot to a language: by splicing bytes. */
@NullMarked
package eu.passerelle.cda.transcode;

import org.jspecify.annotations.NullMarked;
