/** YAML files read into types: unknown keys refused, all violations told at once. */
@NullMarked
package eu.passerelle.settings;

import org.jspecify.annotations.NullMarked;
