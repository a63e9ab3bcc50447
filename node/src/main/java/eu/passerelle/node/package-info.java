/** Assembly: configuration, wiring, HTTP, database, command line. */
@NullMarked
package eu.passerelle.node;

import org.jspecify.annotations.NullMarked;
