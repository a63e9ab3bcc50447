package eu.passerelle.portal.launch;

/**
 * What is wrong with one field of a call; never says what its value was.
 *
 * @param field as {@code identifiers[0].value}
 */
record FieldMessage(String field, String message) {}
