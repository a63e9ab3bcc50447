/** The whole product as people and partners see it: the demonstration network runs, and is used and mistreated. */
@NullMarked
package eu.passerelle.seen;

import org.jspecify.annotations.NullMarked;
