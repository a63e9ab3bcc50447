/** A clinical document as a tree of elements, however its wave writes it: what readers and checks look at. */
@NullMarked
package eu.passerelle.cda.tree;

import org.jspecify.annotations.NullMarked;
