/** The operator's screens: what is configured, what is in force, what is wrong. Never a patient. */
@NullMarked
package eu.passerelle.console;

import org.jspecify.annotations.NullMarked;
