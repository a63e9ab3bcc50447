package eu.passerelle.sandbox.patients;

import eu.passerelle.border.Code;
import eu.passerelle.border.CountryCode;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.PatientId;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.Organisation;
import eu.passerelle.clinical.Telecom;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.clinical.summary.SectionKind;
import eu.passerelle.sandbox.catalogue.CodeBook;
import eu.passerelle.sandbox.catalogue.Place;
import eu.passerelle.settings.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the {@code summary} part of a patient's file. */
final class SummaryReading {
    private final HeaderReading headers;
    private final CodeBook codes;
    private final Words words;

    SummaryReading(CountryCode country, CodeBook codes, Words words) {
        this.headers = new HeaderReading(country, codes, words);
        this.codes = codes;
        this.words = words;
    }

    /**
     * Whose summary it is.
     *
     * @param ids the one of the register first
     * @param version of the content, unique in the country
     */
    record Whose(List<PatientId> ids, Demographics person, List<Telecom> telecoms, String version) {}

    /** As the country's documents name it. */
    Organisation organisation(String name) {
        return headers.organisation(name);
    }

    PatientSummary read(Settings summary, Whose whose) {
        DocumentHeader header = headers.read(summary, whose);
        List<Section> sections = new ArrayList<>();
        for (SectionDraft draft : drafts(summary, header).values()) {
            if (!draft.isEmpty()) {
                sections.add(section(draft));
            } else if (draft.kind().basic()) {
                summary.refuse(label(draft.kind()), "is missing: entries, or a statement of absence");
            }
        }
        sections.sort(Comparator.comparing(Section::kind));
        return new PatientSummary(header, sections);
    }

    /** The same summary with the sections that are given here in place of its own. */
    PatientSummary otherwise(Settings sections, PatientSummary summary) {
        Map<SectionKind, Section> all = new EnumMap<>(SectionKind.class);
        summary.sections().forEach(section -> all.put(section.kind(), section));
        for (SectionDraft draft : drafts(sections, summary.header()).values()) {
            if (!draft.isEmpty()) {
                all.put(draft.kind(), section(draft));
            }
        }
        return new PatientSummary(summary.header(), List.copyOf(all.values()));
    }

    /** A section that the catalogue has no code for has the country's own title. */
    private Section section(SectionDraft draft) {
        Code loinc = new Code(draft.kind().loinc(), DocumentKind.LOINC);
        Coded code = draft.kind() == SectionKind.TRAVEL_HISTORY
                ? Coded.of(loinc, words.say("travel")).withSystem("LOINC", "")
                : codes.inWords(loinc);
        return Section.of(draft.kind(), code, code.displayName(), draft.narrative(), List.copyOf(draft.entries()));
    }

    private Map<SectionKind, SectionDraft> drafts(Settings summary, DocumentHeader header) {
        Cells cells = new Cells(codes, header.authors());
        ClinicalSections clinical = new ClinicalSections(cells, words);
        CareSections care = new CareSections(cells, words);
        ObservationSections observed = new ObservationSections(cells, words);
        Map<SectionKind, SectionDraft> drafts = new EnumMap<>(SectionKind.class);
        for (SectionDraft draft : List.of(
                clinical.allergies(summary),
                clinical.problems(summary, "problems", SectionKind.PROBLEMS),
                new MedicationSection(cells, words).medications(summary),
                care.devices(summary),
                care.procedures(summary),
                care.immunizations(summary),
                clinical.problems(summary, "pastProblems", SectionKind.PAST_ILLNESSES),
                observed.functional(summary),
                observed.social(summary),
                observed.pregnancies(summary),
                observed.bloodPressure(summary),
                observed.results(summary),
                new SectionDraft(SectionKind.ADVANCE_DIRECTIVES, words),
                new SectionDraft(SectionKind.CARE_PLAN, words),
                new SectionDraft(SectionKind.TRAVEL_HISTORY, words))) {
            drafts.put(draft.kind(), draft);
        }
        absences(summary, drafts);
        summary.textMap("remarks")
                .forEach((label, text) -> draft(summary, "remarks", label, drafts)
                        .ifPresent(draft -> text.strip().lines().forEach(line -> draft.paragraph("", line))));
        summary.optionalSection("lists")
                .ifPresent(lists -> lists.keys()
                        .forEach(label -> draft(summary, "lists", label, drafts)
                                .ifPresent(draft -> draft.list(lists.texts(label)))));
        return drafts;
    }

    private static Optional<SectionDraft> draft(
            Settings summary, String key, String label, Map<SectionKind, SectionDraft> drafts) {
        Optional<SectionDraft> draft = kind(label).map(drafts::get);
        if (draft.isEmpty()) {
            summary.refuse(key, "no such section: " + label);
        }
        return draft;
    }

    private void absences(Settings summary, Map<SectionKind, SectionDraft> drafts) {
        summary.textMap("absences").forEach((label, code) -> {
            Optional<SectionDraft> draft = draft(summary, "absences", label, drafts);
            if (draft.isEmpty()) {
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
