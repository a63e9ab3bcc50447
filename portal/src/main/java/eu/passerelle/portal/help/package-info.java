/** W4: questions and answers, a guide of one page, whom to call. */
@NullMarked
package eu.passerelle.portal.help;

import org.jspecify.annotations.NullMarked;
