package eu.passerelle.national.choice;

/** What a patient said about requests from abroad: the patient's national choice, never the agreement in country B. */
public enum Wish {
    AGREED,
    /** No choice is recorded: what that means is the country's model. */
    NOTHING_SAID,
    /** No for care; an emergency was not excluded. */
    NOT_FOR_CARE,
    /** No to everything. */
    OBJECTED
}
