/** Measurements: what a transaction costs a node and its database, beside the floor of the same run. */
@NullMarked
package eu.passerelle.benchmarks;

import org.jspecify.annotations.NullMarked;
