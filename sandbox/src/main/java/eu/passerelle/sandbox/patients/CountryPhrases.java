package eu.passerelle.sandbox.patients;

import eu.passerelle.border.Code;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.summary.SectionKind;
import eu.passerelle.national.consolidation.Phrases;
import eu.passerelle.sandbox.catalogue.CodeBook;
import eu.passerelle.sandbox.catalogue.Place;

/** The words of a sandbox country for assembled summaries. */
record CountryPhrases(CodeBook codes, Words words) implements Phrases {
    @Override
    public Coded noInformation(SectionKind kind) {
        return codes.find(
                Place.ABSENCE,
                switch (kind) {
                    case ALLERGIES -> "no-allergy-info";
                    case PROBLEMS -> "no-problem-info";
                    case MEDICATIONS -> "no-medication-info";
                    case DEVICES -> "no-device-info";
                    case PROCEDURES -> "no-procedure-info";
                    default -> throw new IllegalArgumentException("not a basic section: " + kind);
                });
    }

    @Override
    public Coded section(SectionKind kind) {
        return codes.inWords(new Code(kind.loinc(), DocumentKind.LOINC));
    }

    @Override
    public String didNotAnswer(String source) {
        return source + " " + words.say("noAnswer");
    }
}
