/** What every page carries, and how a page is made. */
@NullMarked
package eu.passerelle.console.pages;

import org.jspecify.annotations.NullMarked;
