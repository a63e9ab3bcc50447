/** The entries of a document: allergies, problems, medicines and their like. */
@NullMarked
package eu.passerelle.clinical.entry;

import org.jspecify.annotations.NullMarked;
