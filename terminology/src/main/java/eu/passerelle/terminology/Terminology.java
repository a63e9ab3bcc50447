package eu.passerelle.terminology;

/** Hands out the release in force. A consultation takes it once and keeps it to its end. */
public interface Terminology {
    Release current();
}
