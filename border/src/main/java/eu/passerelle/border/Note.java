package eu.passerelle.border;

/** Something the reader must know about an answer that was given all the same. */
public record Note(Refusal about) {
    public static Note warning(ErrorCode code, String text) {
        return new Note(new Refusal.Known(code, text, Severity.WARNING));
    }
}
