package eu.passerelle.portal;

import eu.passerelle.border.Code;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.PersonName;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Contact;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.DocumentLevel;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Organisation;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.Telecom;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Allergy;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Frequency;
import eu.passerelle.clinical.entry.Immunization;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Observation;
import eu.passerelle.clinical.entry.Problem;
import eu.passerelle.clinical.entry.Procedure;
import eu.passerelle.clinical.entry.Product;
import eu.passerelle.clinical.entry.Value;
import eu.passerelle.clinical.narrative.Narrative;
import eu.passerelle.clinical.narrative.NarrativeNode;
import eu.passerelle.clinical.narrative.NarrativeNode.Cell;
import eu.passerelle.clinical.narrative.NarrativeNode.Part;
import eu.passerelle.clinical.narrative.NarrativeNode.Row;
import eu.passerelle.clinical.narrative.NarrativeNode.Run;
import eu.passerelle.clinical.narrative.NarrativeNode.Style;
import eu.passerelle.clinical.narrative.NarrativeNode.Table;
import eu.passerelle.clinical.narrative.NarrativeNode.Text;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.clinical.summary.SectionKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A synthetic summary with one of everything that is shown in its own way, hostile words among them. */
final class SampleSummary {
    static final String HOSTILE = "<script>alert('x')</script><img src=x onerror=alert(1)>";
    private static final String SYSTEM = "2.999.77";
    private static int offset;

    private SampleSummary() {}

    static PatientSummary rich() {
        offset = 100;
        return new PatientSummary(
                header(),
                List.of(
                        allergies(),
                        problems(),
                        medicines(),
                        devices(),
                        procedures(),
                        vaccinations(),
                        results(),
                        vitalSigns()));
    }

    private static DocumentHeader header() {
        Organisation organisation = Organisation.of(new InstanceId("2.999.5", ""), "Centro de Saúde de Exemplo");
        return new DocumentHeader(
                Optional.of(new InstanceId("2.999.5.1", "")),
                coded("60591-5", "Patient summary"),
                DocumentLevel.STRUCTURED,
                "Resumo clínico",
                Optional.of(new LanguageTag("pt-PT")),
                PartialDate.parse("20261101"),
                PartialDate.parse("20240305"),
                Coded.NONE,
                DocumentHeader.Subject.of(new PatientId("2.999.1", FakeCountries.CANARY_NUMBER), Demographics.NONE),
                List.of(Author.person(new PersonName("Costa", "Rui"), Coded.NONE, Optional.empty(), organisation)),
                Optional.of(organisation),
                Optional.empty(),
                List.of(new Contact(
                        "ECON",
                        false,
                        Coded.NONE,
                        Optional.of(new PersonName("Silva", "João")),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new Telecom("tel:+351 210 000 000", "H")))),
                List.of());
    }

    static Coded coded(String code, String display) {
        offset += 10;
        return new Coded(
                Optional.of(Code.of(code, SYSTEM)),
                "Catálogo de teste",
                "1",
                display,
                "",
                Optional.empty(),
                List.of(),
                "",
                offset);
    }

    private static Coded mapped(String code, String display, String national, String original) {
        offset += 10;
        return new Coded(
                Optional.of(Code.of(code, SYSTEM)),
                "Catálogo de teste",
                "1",
                display,
                original,
                Optional.empty(),
                List.of(new Coded.Translation(
                        Optional.of(Code.of(national, "2.999.88")), "Lista nacional", "", original)),
                "",
                offset);
    }

    private static Coded unmapped(String national, String original) {
        offset += 10;
        return new Coded(
                Optional.empty(),
                "",
                "",
                "",
                original,
                Optional.of(NullFlavor.OTH),
                List.of(new Coded.Translation(
                        Optional.of(Code.of(national, "2.999.88")), "Lista nacional", "", original)),
                "",
                offset);
    }

    private static Section allergies() {
        Allergy penicillin = new Allergy(
                Assertion.fact("completed").withStatus("completed", "active"),
                coded("t-allergy", "Drug allergy"),
                mapped("t-penicillin", "Penicillin", "PT-77", "Penicilina G"),
                coded("active", "Active"),
                coded("confirmed", "Confirmed"),
                Coded.NONE,
                coded("t-severe", "Severe"),
                Period.since(PartialDate.parse("199803").orElseThrow()),
                List.of(new Allergy.Reaction(coded("t-anaphylaxis", "Anaphylaxis"), Coded.NONE, Period.NONE, "")),
                Coded.NONE,
                "Comentário à alergia");
        Allergy refuted = new Allergy(
                Assertion.fact("completed"),
                Coded.NONE,
                coded("t-latex", "Latex"),
                Coded.NONE,
                coded("refuted", "Refuted"),
                Coded.NONE,
                Coded.NONE,
                Period.NONE,
                List.of(),
                Coded.NONE,
                "");
        Allergy national = Allergy.to(unmapped("PT-1", "Alergia a " + HOSTILE), Coded.NONE);
        return Section.of(
                SectionKind.ALLERGIES,
                "Alergias",
                narrative("Choque anafilático ao marisco em 2011 <b>registado</b> só em texto."),
                List.of(penicillin, refuted, national));
    }

    private static Section problems() {
        Problem diabetes = Problem.of(
                coded("t-diabetes", "Type 2 diabetes"),
                Period.since(PartialDate.parse("2012").orElseThrow()));
        Problem negated = new Problem(
                Assertion.fact("completed").negate(),
                Coded.NONE,
                coded("t-unknown", "Asthma bronchiale"),
                coded("resolved", "Resolved"),
                Coded.NONE,
                Coded.NONE,
                Coded.NONE,
                Period.NONE,
                "Comentário do médico");
        return Section.of(SectionKind.PROBLEMS, "Problemas", Narrative.EMPTY, List.of(diabetes, negated));
    }

    private static Section medicines() {
        Product product = Product.of(
                "Triatec",
                coded("t-tablet", "Tablet"),
                coded("C09AA05", "ramipril"),
                List.of(new Product.Ingredient(
                        coded("t-ramipril", "Ramipril"),
                        "",
                        Optional.of(new Product.Strength(Quantity.of("2.50", "mg"), Quantity.of("1", "1"))))));
        Medication current = Medication.of(
                product,
                coded("t-oral", "Oral"),
                Medication.Dose.of(Quantity.of("1", "{tablet}")),
                Period.since(PartialDate.parse("20200115").orElseThrow()),
                List.of(new Frequency.Every(Quantity.of("12", "h"), Optional.empty(), false)),
                "active");
        Medication ended = Medication.of(
                Product.of("Levotiroxina", Coded.NONE, Coded.NONE, List.of()),
                Coded.NONE,
                Medication.Dose.of(Quantity.of("50.0", "ug")),
                Period.between(PartialDate.parse("2015"), PartialDate.parse("2019")),
                List.of(new Frequency.Every(Quantity.of("1", "d"), Optional.empty(), false)),
                "completed");
        return Section.of(SectionKind.MEDICATIONS, "Medicação", Narrative.EMPTY, List.of(current, ended));
    }

    private static Section devices() {
        return Section.of(
                SectionKind.DEVICES,
                "Dispositivos",
                Narrative.EMPTY,
                List.of(new Absence(
                        Assertion.fact("completed"),
                        coded("no-known-devices", "No known devices"),
                        Absence.Kind.NONE_KNOWN)));
    }

    private static Section procedures() {
        return Section.of(
                SectionKind.PROCEDURES,
                "Procedimentos",
                Narrative.EMPTY,
                List.of(new Procedure(
                        new Assertion(
                                false,
                                "",
                                "",
                                "EVN",
                                List.of(),
                                "",
                                List.of(),
                                "",
                                Optional.of(NullFlavor.MSK),
                                List.of()),
                        Coded.NONE,
                        List.of(),
                        Period.NONE)));
    }

    private static Section vaccinations() {
        return Section.of(
                SectionKind.IMMUNIZATIONS,
                "Vacinas",
                Narrative.EMPTY,
                List.of(Immunization.of(
                        coded("t-tetanus", "Vacina antitetânica"),
                        "Tetavax",
                        Period.at(PartialDate.parse("20190611").orElseThrow()))));
    }

    private static Section results() {
        return Section.of(
                SectionKind.RESULTS,
                "Resultados",
                Narrative.EMPTY,
                List.of(Observation.of(
                        coded("34530-6", "Blood group"), new Value.Words("A Rh positivo"), Period.NONE)));
    }

    private static Section vitalSigns() {
        return Section.of(
                SectionKind.VITAL_SIGNS,
                "Sinais vitais",
                table(),
                List.of(
                        Observation.of(
                                coded("t-leucocytes", "Leucócitos"),
                                new Value.Measured(Quantity.of("7.40", "10*9/L")),
                                Period.at(PartialDate.parse("202609150830+0100").orElseThrow())),
                        Observation.of(coded("t-pulse", "Pulso"), new Value.Unknown(NullFlavor.ASKU), Period.NONE)));
    }

    private static Narrative narrative(String text) {
        return new Narrative(List.of(new NarrativeNode.Paragraph(
                "",
                "",
                List.of(
                        new Text(text + " " + HOSTILE + " "),
                        new Run("", Set.of(Style.DELETED), List.of(new Text("Alergia ao ovo")))))));
    }

    private static Narrative table() {
        return new Narrative(List.of(new Table(
                "",
                "Medições",
                List.of(
                        new Row("", Part.HEAD, List.of(cell("Medição", true), cell("Valor", true))),
                        new Row(
                                "",
                                Part.BODY,
                                List.of(
                                        cell("Leucócitos", false),
                                        new Cell(
                                                "",
                                                false,
                                                1,
                                                1,
                                                List.of(
                                                        new Text("7,4 × 10"),
                                                        new Run("", Set.of(Style.SUPERSCRIPT), List.of(new Text("9"))),
                                                        new Text("/L")))))))));
    }

    private static Cell cell(String text, boolean header) {
        return new Cell("", header, 1, 1, List.of(new Text(text)));
    }
}
