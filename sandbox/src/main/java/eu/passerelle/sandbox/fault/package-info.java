/** Makes a sandbox node misbehave on purpose. */
@NullMarked
package eu.passerelle.sandbox.fault;

import org.jspecify.annotations.NullMarked;
