/** The page that shows every component. */
@NullMarked
package eu.passerelle.portal.design;

import org.jspecify.annotations.NullMarked;
