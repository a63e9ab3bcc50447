/** Serves what browsers load besides the pages, and the page that shows every component. */
@NullMarked
package eu.passerelle.portal.assets;

import org.jspecify.annotations.NullMarked;
