/** P5: which document, and the pages around a summary; its content is in {@code reading}. */
@NullMarked
package eu.passerelle.portal.summary;

import org.jspecify.annotations.NullMarked;
