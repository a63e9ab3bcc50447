package eu.passerelle.national;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.PersonName;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.DocumentLevel;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.Organisation;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Allergy;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Frequency;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Problem;
import eu.passerelle.clinical.entry.Product;
import eu.passerelle.clinical.narrative.Narrative;
import eu.passerelle.clinical.narrative.NarrativeNode;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.clinical.summary.SectionKind;
import eu.passerelle.national.assembly.Assembly;
import eu.passerelle.national.assembly.Issuer;
import eu.passerelle.national.choice.ChoiceMatrix;
import eu.passerelle.national.consolidation.Phrases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** National records for tests. */
public final class Records {
    public static final String SYSTEM = "2.999.6";
    public static final Organisation PRACTICE = Organisation.of(new InstanceId("2.999.2", "practice"), "Practice");
    public static final Organisation HOSPITAL = Organisation.of(new InstanceId("2.999.2", "hospital"), "Hospital");

    /** English, for any country. */
    public static final Phrases PHRASES = new Phrases() {
        @Override
        public Coded noInformation(SectionKind kind) {
            return noInfo(kind).statement();
        }

        @Override
        public Coded section(SectionKind kind) {
            return Coded.of(kind.loinc(), DocumentKind.LOINC.id(), kind.title());
        }

        @Override
        public String didNotAnswer(String source) {
            return source + " did not answer.";
        }
    };

    private Records() {}

    public static Assembly assembly(ChoiceMatrix matrix) {
        int[] made = {0};
        Issuer issuer = new Issuer(
                Organisation.of(new InstanceId("2.999.2", "service"), "National service"),
                "Assembler",
                Author.person(new PersonName("Signer", "The"), Coded.NONE, Optional.empty(), PRACTICE),
                "Summary",
                Coded.of("N", "2.16.840.1.113883.5.25", "normal"));
        return new Assembly(
                issuer,
                PHRASES,
                matrix,
                () -> new InstanceId("2.999.10", "id-" + made[0]++),
                () -> Instant.parse("2026-11-23T09:00:00Z"));
    }

    public static PatientSummary summary(Organisation source, String updated, Section... sections) {
        Author author =
                Author.person(new PersonName("Author", source.name()), Coded.NONE, PartialDate.parse(updated), source);
        DocumentHeader header = new DocumentHeader(
                Optional.of(new InstanceId("2.999.11", source.name() + "-0007")),
                Coded.of("60591-5", DocumentKind.LOINC.id(), "Patient summary"),
                DocumentLevel.STRUCTURED,
                "Record of " + source.name(),
                Optional.of(new LanguageTag("en-GB")),
                PartialDate.parse(updated),
                PartialDate.parse(updated),
                Coded.of("N", "2.16.840.1.113883.5.25", "normal"),
                DocumentHeader.Subject.of(
                        new PatientId("2.999.5", "1"),
                        new Demographics(
                                Optional.of(new PersonName("Test", "Patient")),
                                PartialDate.parse("1970-01-01"),
                                Optional.of(AdministrativeGender.FEMALE),
                                Optional.empty())),
                List.of(author),
                Optional.of(source),
                Optional.of(author),
                List.of(),
                List.of(new InstanceId("2.999.12", "parent-0007")));
        return new PatientSummary(header, List.of(sections));
    }

    /** A table with a row for each entry, and a paragraph for each further line. */
    public static Section section(SectionKind kind, List<? extends Entry> entries, String... lines) {
        List<Entry> anchored = new ArrayList<>();
        List<NarrativeNode.Row> rows = new ArrayList<>();
        for (Entry entry : entries) {
            String id = "row-" + (rows.size() + 1);
            String extra = switch (entry) {
                case Problem problem -> problem.comment();
                case Medication medication -> medication.reason().words();
                default -> "";
            };
            String words = entry.coded().findFirst().map(Coded::words).orElse("");
            if (entry instanceof Medication medication) {
                words = medication.product().name();
            }
            rows.add(new NarrativeNode.Row(id, NarrativeNode.Part.BODY, List.of(cell(words), cell(extra))));
            anchored.add(anchored(entry, id, rows.size()));
        }
        List<NarrativeNode> nodes = new ArrayList<>();
        if (!rows.isEmpty()) {
            nodes.add(new NarrativeNode.Table("", "", rows));
        }
        for (String line : lines) {
            nodes.add(new NarrativeNode.Paragraph("", "", List.of(new NarrativeNode.Text(line))));
        }
        return Section.of(
                kind,
                Coded.of(kind.loinc(), DocumentKind.LOINC.id(), kind.title()),
                kind.title(),
                new Narrative(nodes),
                anchored);
    }

    private static NarrativeNode.Cell cell(String text) {
        return new NarrativeNode.Cell(
                "", false, 1, 1, text.isEmpty() ? List.of() : List.of(new NarrativeNode.Text(text)));
    }

    private static Entry anchored(Entry entry, String anchor, int serial) {
        return entry.with(
                entry.assertion().withAnchor(anchor, "").withIds(List.of(new InstanceId("2.999.7", "s" + serial))));
    }

    public static Coded term(String code, String words) {
        return Coded.of(code, SYSTEM, words);
    }

    public static Allergy allergy(String code, String agent) {
        return Allergy.to(term(code, agent), term("t", "Allergy"));
    }

    public static Problem problem(String code, String words) {
        return Problem.of(term(code, words), Period.since(new PartialDate("2020", "")));
    }

    public static Problem withComment(Problem problem, String comment) {
        return new Problem(
                problem.assertion(),
                problem.category(),
                problem.problem(),
                problem.clinicalStatus(),
                problem.certainty(),
                problem.severity(),
                problem.outcome(),
                problem.when(),
                comment);
    }

    public static Medication medicine(String atc, String name, String dose) {
        Product product = Product.of(
                name + " 5 mg tablets",
                term("F1", "Tablet"),
                term(atc, name),
                List.of(new Product.Ingredient(
                        term(atc, name),
                        name,
                        Optional.of(new Product.Strength(Quantity.of("5", "mg"), Quantity.of("1", "{Tablet}"))))));
        return Medication.of(
                product,
                term("oral", "Oral"),
                Medication.Dose.of(Quantity.of(dose, "{Tablet}")),
                Period.since(new PartialDate("2021", "")),
                List.of(new Frequency.Every(Quantity.of("24", "h"), Optional.empty(), false)),
                "active");
    }

    public static Medication because(Medication medication, Coded reason, String instructions) {
        return new Medication(
                medication.assertion(),
                medication.product(),
                medication.route(),
                medication.dose(),
                medication.period(),
                medication.frequencies(),
                reason,
                instructions,
                medication.parts());
    }

    public static Absence none(SectionKind kind) {
        return Absence.of("no-known-" + kind.name().toLowerCase(java.util.Locale.ROOT), "None known");
    }

    public static Absence noInfo(SectionKind kind) {
        String name = kind.name()
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("ies$", "y")
                .replaceAll("s$", "");
        return Absence.of("no-" + name + "-info", "No information");
    }
}
