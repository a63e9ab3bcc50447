package eu.passerelle.treatment;

/** What is being waited for, by the words of the waiting page. */
public enum Activity {
    ASKING_WHO,
    ASKING_FOR_DOCUMENTS,
    FETCHING,
    PREPARING
}
