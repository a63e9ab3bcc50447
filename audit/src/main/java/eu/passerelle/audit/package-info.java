/** The record: what was asked and answered, durable on both sides. */
@NullMarked
package eu.passerelle.audit;

import org.jspecify.annotations.NullMarked;
