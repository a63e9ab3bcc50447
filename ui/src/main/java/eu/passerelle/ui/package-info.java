/** Design tokens and components; nothing of the domain. */
@NullMarked
package eu.passerelle.ui;

import org.jspecify.annotations.NullMarked;
