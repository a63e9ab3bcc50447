/** The command {@code rules}: what the rules of a node say, on a terminal. */
@NullMarked
package eu.passerelle.node.rules;

import org.jspecify.annotations.NullMarked;
