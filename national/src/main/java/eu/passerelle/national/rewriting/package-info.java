/** Makes an entry again with some of its values replaced: what restricting, comparing and assembling have in common. */
@NullMarked
package eu.passerelle.national.rewriting;

import org.jspecify.annotations.NullMarked;
