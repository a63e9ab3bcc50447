/** For tests of any room that prove something of every field of the model. */
@NullMarked
package eu.passerelle.clinical.contract;

import org.jspecify.annotations.NullMarked;
