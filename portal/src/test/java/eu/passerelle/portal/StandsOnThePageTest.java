package eu.passerelle.portal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.contract.Filled;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.narrative.Narrative;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.clinical.summary.SectionKind;
import eu.passerelle.portal.reading.Shown;
import eu.passerelle.portal.reading.SummarySheet;
import eu.passerelle.portal.words.Bundles;
import eu.passerelle.treatment.Comparison;
import eu.passerelle.treatment.IdentifiedPerson;
import eu.passerelle.treatment.PdfOfCountry;
import eu.passerelle.treatment.Step;
import eu.passerelle.treatment.StepsForTests;
import eu.passerelle.treatment.SummaryView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The last step of the second link: no text of a sheet is lost by the pages that are made of it. */
class StandsOnThePageTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Luxembourg");

    private final PortalUnderTest portal = PortalUnderTest.shared();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void everyTextOfASheet(int variant) {
        PatientSummary summary = filled(variant);
        String page = Shown.folded(page(summary));
        List<String> texts = Shown.all(sheet(summary));
        assertThat(texts).hasSizeGreaterThan(500);
        assertThat(texts.stream().filter(text -> !page.contains(escaped(text))).distinct())
                .isEmpty();
    }

    /** A section of each entry type, with a narrative that has one of everything. */
    private static PatientSummary filled(int variant) {
        Filled filled = new Filled(variant);
        List<Section> sections = new ArrayList<>();
        int kind = 0;
        for (Class<?> type : Entry.class.getPermittedSubclasses()) {
            Entry entry = (Entry) filled.of(type);
            SectionKind of = SectionKind.values()[kind++];
            sections.add(Section.of(of, "title" + kind, filled.of(Narrative.class), List.of(entry)));
        }
        return new PatientSummary(filled.of(DocumentHeader.class), sections);
    }

    private SummaryView view(PatientSummary summary) {
        return StepsForTests.view(
                Optional.of(summary),
                portal.person(Comparison.Result.AGREES),
                List.of(),
                Set.of(),
                new FakeRelease(),
                Instant.parse("2026-11-23T09:00:00Z"),
                new PdfOfCountry.NotOffered());
    }

    private SummarySheet sheet(PatientSummary summary) {
        return SummarySheet.of(
                view(summary), new Bundles(List.of(new LanguageTag("en"))).first(), LocalDate.of(2026, 11, 23), ZONE);
    }

    private String page(PatientSummary summary) {
        Browser browser = new Browser(portal.base).login();
        browser.language = "en";
        browser.get("/");
        browser.post("/consultations", Map.of("country", "PT", "notice", "pt", "way", "TOLD"));
        IdentifiedPerson person = portal.person(Comparison.Result.AGREES);
        StepsForTests.readableUntil(portal.last(), Instant.now().plusSeconds(7000));
        StepsForTests.put(portal.last(), new Step.Reading(view(summary), person));
        return browser.get("/c/" + portal.last().token().value()).body();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
