/**
 * Sources become documents: restricted for a purpose, made one, and given a header of their own. Every summary of a
 * country goes this way, whether anything is hidden or joined in it or not, so that the way tells nothing.
 */
@NullMarked
package eu.passerelle.national.assembly;

import org.jspecify.annotations.NullMarked;
