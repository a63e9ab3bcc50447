/** PostgreSQL as the house uses it: embedded or outside, pools, one schema per room, and commits shared by many. */
@NullMarked
package eu.passerelle.database;

import org.jspecify.annotations.NullMarked;
