@NullMarked
package eu.passerelle.ui.theme;

import org.jspecify.annotations.NullMarked;
