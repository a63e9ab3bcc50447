/** The vocabulary of the border between two countries, and the questions one asks the other. */
@NullMarked
package eu.passerelle.border;

import org.jspecify.annotations.NullMarked;
