package eu.passerelle.sandbox.patients;

import eu.passerelle.border.Code;
import eu.passerelle.border.CountryCode;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.PersonName;
import eu.passerelle.border.PostalAddress;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Contact;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.DocumentLevel;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.Organisation;
import eu.passerelle.clinical.Telecom;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.clinical.summary.SectionKind;
import eu.passerelle.sandbox.catalogue.CodeBook;
import eu.passerelle.sandbox.catalogue.Place;
import eu.passerelle.sandbox.catalogue.SandboxCatalogue;
import eu.passerelle.settings.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the {@code summary} part of a patient's file. */
final class SummaryReading {
    private final CountryCode country;
    private final CodeBook codes;
    private final Words words;
    private final Cells cells;

    SummaryReading(CountryCode country, CodeBook codes, Words words) {
        this.country = country;
        this.codes = codes;
        this.words = words;
        this.cells = new Cells(codes);
    }

    /**
     * Whose summary it is.
     *
     * @param ids the one of the register first
     * @param version of the content, unique in the country
     */
    record Whose(List<PatientId> ids, Demographics person, List<Telecom> telecoms, String version) {}

    PatientSummary read(Settings summary, Whose whose) {
        Map<SectionKind, SectionDraft> drafts = new LinkedHashMap<>();
        ClinicalSections clinical = new ClinicalSections(cells, words);
        ObservationSections observed = new ObservationSections(cells, words);
        for (SectionDraft draft : List.of(
                clinical.allergies(summary),
                clinical.problems(summary, "problems", SectionKind.PROBLEMS),
                new MedicationSection(cells, words).medications(summary),
                clinical.devices(summary),
                clinical.procedures(summary),
                clinical.immunizations(summary),
                clinical.problems(summary, "pastProblems", SectionKind.PAST_ILLNESSES),
                observed.functional(summary),
                observed.social(summary),
                observed.pregnancies(summary),
                observed.bloodPressure(summary),
                observed.results(summary),
                new SectionDraft(SectionKind.ADVANCE_DIRECTIVES, words),
                new SectionDraft(SectionKind.CARE_PLAN, words))) {
            drafts.put(draft.kind(), draft);
        }
        absences(summary, drafts);
        for (Map.Entry<String, String> remark : summary.textMap("remarks").entrySet()) {
            kind(remark.getKey())
                    .flatMap(kind -> Optional.ofNullable(drafts.get(kind)))
                    .ifPresentOrElse(
                            draft -> draft.paragraph("", remark.getValue()),
                            () -> summary.refuse("remarks", "no such section: " + remark.getKey()));
        }
        List<Section> sections = new ArrayList<>();
        for (SectionDraft draft : drafts.values()) {
            if (!draft.isEmpty()) {
                Coded code = codes.inWords(new Code(draft.kind().loinc(), DocumentKind.LOINC));
                sections.add(Section.of(
                        draft.kind(), code, code.displayName(), draft.narrative(), List.copyOf(draft.entries())));
            } else if (draft.kind().basic()) {
                summary.refuse(label(draft.kind()), "is missing: entries, or a statement of absence");
            }
        }
        sections.sort(Comparator.comparing(Section::kind));
        return new PatientSummary(header(summary, whose), sections);
    }

    private void absences(Settings summary, Map<SectionKind, SectionDraft> drafts) {
        summary.textMap("absences").forEach((label, code) -> {
            Optional<SectionDraft> draft = kind(label).map(drafts::get);
            if (draft.isEmpty()) {
                summary.refuse("absences", "no such section: " + label);
                return;
            }
            try {
                Coded statement = codes.find(Place.ABSENCE, code);
                Absence.Kind kind = Absence.kindOf(statement.code().orElseThrow())
                        .orElseThrow(() -> new IllegalArgumentException("not a code of absence: " + code));
                String anchor = "absence-" + label;
                draft.get().paragraph(anchor, statement.displayName());
                draft.get()
                        .silent(new Absence(
                                Assertion.fact("completed").withAnchor(anchor, statement.displayName()),
                                statement,
                                kind));
            } catch (IllegalArgumentException unknown) {
                summary.refuse("absences", String.valueOf(unknown.getMessage()));
            }
        });
    }

    private DocumentHeader header(Settings summary, Whose whose) {
        PartialDate created = summary.value("created", Cells::date, new PartialDate("1900", ""));
        String arc = SandboxCatalogue.arc(country);
        Coded code = codes.find(Place.DOCUMENT, "60591-5");
        List<Author> authors = new ArrayList<>();
        for (Settings at : summary.sections("authors")) {
            authors.add(author(at, created, authors.size() + 1));
        }
        if (authors.isEmpty()) {
            summary.refuse("authors", "is missing");
        }
        List<Contact> contacts = new ArrayList<>();
        for (Settings at : summary.sections("contacts")) {
            contacts.add(contact(at));
        }
        return new DocumentHeader(
                Optional.of(new InstanceId(arc + ".10", whose.version())),
                code,
                DocumentLevel.STRUCTURED,
                words.say("title"),
                Optional.of(SandboxCatalogue.language(country)),
                Optional.of(created),
                Cells.date(summary, "updated"),
                codes.find(Place.CONFIDENTIALITY, summary.text("confidentiality", "N")),
                new DocumentHeader.Subject(whose.ids(), whose.person(), whose.telecoms(), languages(summary)),
                authors,
                Optional.of(organisation(words.say("custodian"))),
                authors.stream().findFirst(),
                contacts,
                List.of(new InstanceId(arc + ".11", whose.version())));
    }

    private List<LanguageTag> languages(Settings summary) {
        List<LanguageTag> spoken =
                summary.texts("languages").stream().map(LanguageTag::of).toList();
        return spoken.isEmpty() ? List.of(SandboxCatalogue.language(country)) : spoken;
    }

    private Author author(Settings at, PartialDate created, int number) {
        return new Author(
                List.of(new InstanceId(SandboxCatalogue.arc(country) + ".3", "%04d".formatted(number))),
                Optional.of(new PersonName(at.text("family"), at.text("given"))),
                cells.required(at, "role", Place.ROLE),
                Coded.NONE,
                Optional.of(created),
                "",
                List.of(new Telecom("tel:" + words.say("phone"), "WP")),
                Optional.of(organisation(at.text("organisation"))));
    }

    private Contact contact(Settings at) {
        return new Contact(
                at.text("class", "ECON"),
                at.flag("preferredProfessional", false),
                cells.coded(at, "relation", Place.RELATION),
                Optional.of(new PersonName(at.text("family"), at.text("given"))),
                Optional.empty(),
                Optional.empty(),
                List.of(new Telecom("tel:" + at.text("phone"), "MC")));
    }

    Organisation organisation(String name) {
        return new Organisation(
                List.of(new InstanceId(SandboxCatalogue.arc(country) + ".2", Integer.toHexString(name.hashCode()))),
                name,
                Optional.of(new PostalAddress("", words.say("city"), "", country.value())),
                List.of(new Telecom("tel:" + words.say("phone"), "WP")));
    }

    /** The keys of the file are those of the sections. */
    static Optional<SectionKind> kind(String label) {
        for (SectionKind kind : SectionKind.values()) {
            if (label(kind).equals(label)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static String label(SectionKind kind) {
        return switch (kind) {
            case ALLERGIES -> "allergies";
            case ALERTS -> "alerts";
            case PROBLEMS -> "problems";
            case MEDICATIONS -> "medications";
            case DEVICES -> "devices";
            case PROCEDURES -> "procedures";
            case IMMUNIZATIONS -> "immunizations";
            case PAST_ILLNESSES -> "pastProblems";
            case FUNCTIONAL_STATUS -> "functional";
            case SOCIAL_HISTORY -> "social";
            case PREGNANCY -> "pregnancies";
            case VITAL_SIGNS -> "bloodPressure";
            case RESULTS -> "results";
            case ADVANCE_DIRECTIVES -> "advanceDirectives";
            case CARE_PLAN -> "carePlan";
            case TRAVEL_HISTORY -> "travel";
            case OTHER -> "other";
        };
    }
}
