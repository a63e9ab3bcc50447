package eu.passerelle.soap.server;

import eu.passerelle.soap.mime.Body;

/**
 * What goes back, and what the witness is told about it.
 *
 * @param outcome {@code answered}, {@code fault…} or {@code malformed…}
 */
record Reply(int httpStatus, Body body, Frame frame, String outcome) {}
