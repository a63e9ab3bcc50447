package eu.passerelle.treatment;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.national.SignedNotice;
import java.time.Instant;
import java.util.Optional;

/**
 * That the patient signed the question of agreement.
 *
 * @param question as the patient read it
 * @param language of the question
 */
public record PatientSignature(String question, LanguageTag language, SignedNotice.Mark mark) {
    /** On this screen. */
    public static PatientSignature drawn(String question, LanguageTag language, Strokes strokes) {
        return new PatientSignature(question, language, new SignedNotice.Mark.Drawn(strokes.svg()));
    }

    /** On paper, kept at a place that whoever checks it can find; empty where the text names none. */
    public static Optional<PatientSignature> onPaper(String question, LanguageTag language, String place) {
        try {
            return Optional.of(new PatientSignature(question, language, new SignedNotice.Mark.OnPaper(place)));
        } catch (IllegalArgumentException noPlace) {
            return Optional.empty();
        }
    }

    SignedNotice of(Consultation consultation, Instant now) {
        return new SignedNotice(
                consultation.reference().value(),
                consultation.partner().country(),
                language,
                consultation.notice().version(),
                now,
                question,
                mark);
    }

    /** As the record of the consultation keeps it. */
    String recorded() {
        return switch (mark) {
            case SignedNotice.Mark.Drawn drawn -> "SIGNED ON SCREEN";
            case SignedNotice.Mark.OnPaper paper -> "SIGNED ON PAPER";
        };
    }

    @Override
    public String toString() {
        return "PatientSignature[" + mark.getClass().getSimpleName() + "]";
    }
}
