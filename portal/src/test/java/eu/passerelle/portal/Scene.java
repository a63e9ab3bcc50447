package eu.passerelle.portal;

/**
 * A screen in one of its states.
 *
 * @param name starts with the screen (W1, P0 to P7), then the state: also the name of its pictures
 * @param visitor who looks
 * @param setting brings the portal into the state and tells the path to look at
 */
record Scene(String name, Visitor visitor, Setting setting) {
    Scene {
        if (!name.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("a scene's name is part of file names: " + name);
        }
    }

    /** Who looks at a screen. */
    enum Visitor {
        NOBODY,
        DOCTOR,
        PHARMACIST,
        /** A doctor who has not accepted any conditions. */
        NEWCOMER,
        /** A doctor who accepted the version before. */
        RETURNING,
        /** A doctor of two organisations. */
        OF_TWO_PLACES,
        SUSPENDED
    }

    /** Whether the page is in the patient's language, whatever that of the reader is. */
    boolean isForThePatient() {
        return name.endsWith("-turned");
    }

    /** Whether its words are those of another scene, which shows them in every language. */
    boolean isOneOfMany() {
        return name.startsWith("P4-problem-");
    }

    /** Brings the portal into a state. */
    interface Setting {
        String path(Stage stage);
    }

    static Scene of(String name, Setting setting) {
        return new Scene(name, Visitor.DOCTOR, setting);
    }
}
