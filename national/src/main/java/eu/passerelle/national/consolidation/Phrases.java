package eu.passerelle.national.consolidation;

import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.summary.SectionKind;

/** The few words that are added to what the sources say, in the codes and the language of the country. */
public interface Phrases {
    /** "No information about …" for a basic section: a code of absence with its designation. */
    Coded noInformation(SectionKind kind);

    /** A section's code with its designation, which is its title; never asked for {@link SectionKind#OTHER}. */
    Coded section(SectionKind kind);

    /** A sentence: the named source did not answer, so that what it holds is missing. */
    String didNotAnswer(String source);
}
