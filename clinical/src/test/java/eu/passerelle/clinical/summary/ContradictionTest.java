package eu.passerelle.clinical.summary;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Context;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Origin;
import eu.passerelle.clinical.entry.Procedure;
import eu.passerelle.clinical.narrative.Narrative;
import eu.passerelle.clinical.narrative.NarrativeNode.Cell;
import eu.passerelle.clinical.narrative.NarrativeNode.Paragraph;
import eu.passerelle.clinical.narrative.NarrativeNode.Part;
import eu.passerelle.clinical.narrative.NarrativeNode.Row;
import eu.passerelle.clinical.narrative.NarrativeNode.Table;
import eu.passerelle.clinical.narrative.NarrativeNode.Text;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code against narrative: both are shown (hazard H06). */
class ContradictionTest {
    private static Entry thyroidectomy(boolean negated) {
        Assertion said = Assertion.fact("completed")
                .withAnchor("p1", "")
                .withContext(Context.NONE.withOrigin(new Origin("s1e1", 10, 20)));
        Coded code = Coded.of("064", "1.2", "Tiroidectomia de tipo não especificado");
        return Procedure.of(code, Period.NONE).with(negated ? said.negate() : said);
    }

    private static Narrative table(String head, String term, String remark) {
        Row titles = new Row("", Part.HEAD, List.of(cell("Ato"), cell(head)));
        Row row = new Row("", Part.BODY, List.of(new Cell("p1", false, 1, 1, List.of(new Text(term))), cell(remark)));
        return new Narrative(List.of(new Table("", "", List.of(titles, row))));
    }

    private static Cell cell(String text) {
        return new Cell("", false, 1, 1, List.of(new Text(text)));
    }

    private static List<Contradiction> found(String language, Narrative narrative, String title, Entry... entries) {
        return Section.of(SectionKind.PROCEDURES, title, narrative, List.of(entries))
                .contradictions(language.isEmpty() ? Optional.empty() : Optional.of(new LanguageTag(language)));
    }

    @ParameterizedTest
    @CsvSource({
        // language, head of the column, term, remark, title, negated, contradicts
        "pt-PT, Data, Tiroidectomia total, 2012, Cirurgias, true, true",
        "pt-PT, Data, TIROIDECTOMIA DE TIPO NÃO ESPECIFICADO, 2012, Cirurgias, true, true",
        "pt-PT, Data, Tiroidectomia total, 2012, Cirurgias, false, false",
        "pt-PT, Data, Não: tiroidectomia total, 2012, Cirurgias, true, false",
        "pt-PT, Data, Tiroidectomia total, não realizada, Cirurgias, true, false",
        "pt-PT, Negado, Tiroidectomia total, sim, Cirurgias, true, false",
        "pt-PT, Data, Tiroidectomia total, 2012, Cirurgias não realizadas, true, false",
        "el-GR, Data, Θυρεοειδεκτομή, δεν έγινε, Επεμβάσεις, true, false",
        "cs-CZ, Data, Štítná žláza, není, Operace, true, false"
    })
    void isClaimedOnlyWhereNothingNearTheLineSaysNot(
            String language,
            String head,
            String term,
            String remark,
            String title,
            boolean negated,
            boolean contradicts) {
        List<Contradiction> found = found(language, table(head, term, remark), title, thyroidectomy(negated));

        if (contradicts) {
            assertThat(found)
                    .singleElement()
                    .isEqualTo(new Contradiction(
                            Contradiction.Kind.NEGATED_BUT_LISTED,
                            "s1e1",
                            found.getFirst().line()));
            assertThat(found.getFirst().line()).contains(term);
        } else {
            assertThat(found).isEmpty();
        }
    }

    /** The words of another language are no negation; where nobody says which language it is, they may be. */
    @ParameterizedTest
    @CsvSource({
        "pt-PT, Cirurgia no joelho ni, Cirurgia não feita",
        "en-GB, Knee replacement by Dr Nu to be followed ne, No knee replacement",
        "el-GR, Αρθροπλαστική no non, Δεν έγινε αρθροπλαστική",
        "de-DE, Knieersatz no non nu, Kein Knieersatz",
        "fr-FR, Prothèse du genou no nu mai, Pas de prothèse",
        "es-ES, Prótesis de rodilla nie non mai, Prótesis de rodilla no realizada"
    })
    void hearsTheLanguageOfTheDocument(String language, String done, String notDone) {
        Entry negated = thyroidectomy(true);
        assertThat(found(language, table("2012", done, ""), "", negated)).hasSize(1);
        assertThat(found(language, table("2012", notDone, ""), "", negated)).isEmpty();
        assertThat(found("", table("2012", done, ""), "", negated)).isEmpty();
        assertThat(found("", table("2012", notDone, ""), "", negated)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb-NO", "ga-IE"})
    void aLanguageByAnotherNameOrWithoutWordsOfItsOwnIsHeardToo(String language) {
        assertThat(found(language, table("2012", "Ikke utført", ""), "", thyroidectomy(true)))
                .isEmpty();
    }

    @Test
    void isNotClaimedWhereTheEntryRefersToNoLine() {
        Narrative elsewhere = new Narrative(List.of(new Paragraph("p2", "", List.of(new Text("Tiroidectomia")))));
        assertThat(found("pt", elsewhere, "Cirurgias", thyroidectomy(true))).isEmpty();
    }

    @Test
    void isNoneKnownBesideEntriesOrItsNegation() {
        Absence none = Absence.of("no-known-procedures", "Sem cirurgias");
        Absence denied = none.with(none.assertion().negate());

        assertThat(found("pt", Narrative.EMPTY, "", none, thyroidectomy(false)))
                .extracting(Contradiction::kind)
                .containsExactly(Contradiction.Kind.NONE_BUT_ENTRIES);
        assertThat(found("pt", Narrative.EMPTY, "", denied))
                .extracting(Contradiction::kind)
                .containsExactly(Contradiction.Kind.NEGATED_ABSENCE);
        assertThat(found("pt", Narrative.EMPTY, "", none)).isEmpty();
        assertThat(Section.of(SectionKind.PROCEDURES, "", Narrative.EMPTY, List.of(denied))
                        .state())
                .isInstanceOf(SectionState.NoInformation.class);
    }
}
