/** What became of every statement of a source: the proof that reading loses nothing. */
@NullMarked
package eu.passerelle.cda.ledger;

import org.jspecify.annotations.NullMarked;
