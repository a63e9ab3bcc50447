/** The rules as the operator sees them: versions, findings, and what holds for whom. */
@NullMarked
package eu.passerelle.console.rules;

import org.jspecify.annotations.NullMarked;
