package eu.passerelle.portal.accesses;

/** One access in words: nothing of the patient. */
public record AccessRow(String country, String when, String reference, String state) {}
