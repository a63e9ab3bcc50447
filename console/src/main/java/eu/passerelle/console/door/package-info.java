/** Who may enter: operators who are logged in. */
@NullMarked
package eu.passerelle.console.door;

import org.jspecify.annotations.NullMarked;
