@NullMarked
package eu.passerelle.benchmarks;

import org.jspecify.annotations.NullMarked;
