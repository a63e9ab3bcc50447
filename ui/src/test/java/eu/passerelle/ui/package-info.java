@NullMarked
package eu.passerelle.ui;

import org.jspecify.annotations.NullMarked;
