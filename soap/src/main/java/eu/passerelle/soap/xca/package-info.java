/** ITI-38 and ITI-39, Cross Gateway Query and Retrieve: their messages read and written; registry answers. */
@NullMarked
package eu.passerelle.soap.xca;

import org.jspecify.annotations.NullMarked;
