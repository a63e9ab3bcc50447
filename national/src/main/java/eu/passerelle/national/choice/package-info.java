/** What a patient decided about requests from abroad, and what a country makes of it for a purpose (hazard H17). */
@NullMarked
package eu.passerelle.national.choice;

import org.jspecify.annotations.NullMarked;
