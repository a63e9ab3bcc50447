/**
 * Our own checks of clinical documents: small rules, one fact each. What they find are notes beside a document that is
 * shown; they never refuse one.
 */
@NullMarked
package eu.passerelle.cda.check;

import org.jspecify.annotations.NullMarked;
