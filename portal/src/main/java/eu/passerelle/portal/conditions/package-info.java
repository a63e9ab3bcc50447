/** The conditions of use and the notice for the professional: versions of the operator, each accepted once. */
@NullMarked
package eu.passerelle.portal.conditions;

import org.jspecify.annotations.NullMarked;
