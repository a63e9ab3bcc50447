/**
 * What a country asks for to identify one of its citizens abroad: International Search Masks, read from every form in
 * which countries publish them, their defects mended or told.
 */
@NullMarked
package eu.passerelle.discovery.mask;

import org.jspecify.annotations.NullMarked;
