package eu.passerelle.cda.write;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.Demographics;
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
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.Telecom;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Allergy;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Device;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Frequency;
import eu.passerelle.clinical.entry.Immunization;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Observation;
import eu.passerelle.clinical.entry.Problem;
import eu.passerelle.clinical.entry.Procedure;
import eu.passerelle.clinical.entry.Product;
import eu.passerelle.clinical.entry.Value;
import eu.passerelle.clinical.narrative.Narrative;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.clinical.summary.SectionKind;
import java.util.List;
import java.util.Optional;

/** Synthetic summaries of invented persons, with national codes as a country holds them. */
final class Samples {
    private static final String SCT = "2.16.840.1.113883.6.96";
    private static final String ATC = "2.16.840.1.113883.6.73";
    private static final String EDQM = "0.4.0.127.0.16.1.1.2.1";
    private static final String NATIONAL = "2.999.30";

    private Samples() {}

    static PartialDate date(String digits) {
        return PartialDate.parse(digits).orElseThrow();
    }

    static DocumentHeader header(String language, PersonName person) {
        Organisation clinic = new Organisation(
                List.of(new InstanceId("2.999.40", "77")),
                "Κέντρο Υγείας",
                Optional.of(new PostalAddress("Οδός 1", "Αθήνα", "10557", "GR")),
                List.of(new Telecom("tel:+302100000000", "WP")));
        Author doctor = new Author(
                List.of(new InstanceId("2.999.41", "4711")),
                Optional.of(new PersonName("Παπαδοπούλου", "Μαρία Ελένη")),
                Coded.of("221", "2.16.840.1.113883.2.9.6.2.7", "Medical doctors"),
                Coded.NONE,
                Optional.of(date("20260310101500+0200")),
                "",
                List.of(new Telecom("mailto:doctor@example.org", "WP")),
                Optional.of(clinic));
        return new DocumentHeader(
                Optional.of(new InstanceId("2.999.20", "GR-1.1")),
                Coded.of("60591-5", "2.16.840.1.113883.6.1", "Patient Summary"),
                DocumentLevel.STRUCTURED,
                "Συνοπτικό Ιστορικό Υγείας",
                Optional.of(LanguageTag.of(language)),
                Optional.of(date("20260310101500+0200")),
                Optional.of(date("20260301")),
                Coded.of("N", "2.16.840.1.113883.5.25", "normal"),
                new DocumentHeader.Subject(
                        List.of(new PatientId("2.999.10", "01017012345")),
                        new Demographics(
                                Optional.of(person),
                                Optional.of(date("19700101")),
                                Optional.of(AdministrativeGender.FEMALE),
                                Optional.of(new PostalAddress("Οδός 2", "Αθήνα", "10558", "GR"))),
                        List.of(new Telecom("tel:+302100000001", "H")),
                        List.of(LanguageTag.of(language))),
                List.of(doctor),
                Optional.of(clinic),
                Optional.of(new Author(
                        doctor.ids(),
                        doctor.name(),
                        Coded.NONE,
                        Coded.NONE,
                        doctor.time(),
                        "",
                        doctor.telecoms(),
                        doctor.organisation())),
                List.of(new Contact(
                        "NOK",
                        false,
                        Coded.of("CHILD", "2.16.840.1.113883.5.111", "Child"),
                        Optional.of(new PersonName("Γεωργίου", "Νίκος")),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new Telecom("tel:+302100000002", "H")))),
                List.of(new InstanceId("2.999.20", "GR-1")));
    }

    static PatientSummary rich() {
        return new PatientSummary(
                header("el-GR", new PersonName("Γεωργίου", "Ελένη")),
                List.of(
                        section(SectionKind.MEDICATIONS, "Φάρμακα", medication(), ended()),
                        section(SectionKind.ALLERGIES, "Αλλεργίες", allergy()),
                        section(
                                SectionKind.PROCEDURES,
                                "Επεμβάσεις",
                                new Procedure(
                                        Assertion.fact("completed"),
                                        Coded.of("80146002", SCT, "Σκωληκοειδεκτομή"),
                                        List.of(Coded.of("66754008", SCT, "Σκωληκοειδής απόφυση")),
                                        Period.at(date("1999"))),
                                new Procedure(
                                        Assertion.fact("completed").negate(),
                                        Coded.of("13619001", SCT, "Θυρεοειδεκτομή"),
                                        List.of(),
                                        Period.at(date("201204")))),
                        section(SectionKind.PROBLEMS, "Προβλήματα", problem()),
                        section(
                                SectionKind.DEVICES,
                                "Συσκευές",
                                Device.of(Coded.of("14106009", SCT, "Βηματοδότης"), Period.since(date("20200505")))),
                        section(SectionKind.IMMUNIZATIONS, "Εμβολιασμοί", vaccination()),
                        section(SectionKind.PAST_ILLNESSES, "Παλαιά", pneumonia()),
                        section(
                                SectionKind.VITAL_SIGNS,
                                "Ζωτικά σημεία",
                                pressure("8480-6", "135"),
                                pressure("8462-4", "85")),
                        section(
                                SectionKind.SOCIAL_HISTORY,
                                "Κοινωνικό",
                                Observation.of(
                                        Coded.of("229819007", SCT, "Κάπνισμα"),
                                        new Value.Measured(Quantity.of("0.50", "{pack}/d")),
                                        Period.since(date("2001")))),
                        section(
                                SectionKind.RESULTS,
                                "Αποτελέσματα",
                                Observation.of(
                                        Coded.of("34530-6", "2.16.840.1.113883.6.1", "ABO and Rh group panel"),
                                        new Value.Concept(Coded.of("278149003", SCT, "Α θετικό")),
                                        Period.at(date("20200101")))),
                        Section.of(
                                SectionKind.CARE_PLAN,
                                "Σχέδιο φροντίδας",
                                Narrative.of("Επανεξέταση σε έξι μήνες."),
                                List.of())));
    }

    static PatientSummary noneKnown() {
        return new PatientSummary(
                header("pt-PT", new PersonName("Ficção", "Maria")),
                List.of(
                        section(
                                SectionKind.MEDICATIONS,
                                "Medicação",
                                Absence.of("no-known-medications", "Sem medicação")),
                        section(
                                SectionKind.ALLERGIES,
                                "Alergias",
                                Absence.of("no-known-allergies", "Sem alergias conhecidas")),
                        section(SectionKind.PROCEDURES, "Cirurgias", Absence.of("no-procedure-info", "Sem informação")),
                        section(SectionKind.PROBLEMS, "Problemas", Absence.of("no-known-problems", "Sem problemas")),
                        section(SectionKind.DEVICES, "Dispositivos", Absence.of("no-device-info", "Sem informação"))));
    }

    private static Section section(SectionKind kind, String title, Entry... entries) {
        return Section.of(kind, title, Narrative.EMPTY, List.of(entries));
    }

    private static Medication medication() {
        Product product = Product.of(
                "Euthyrox",
                Coded.of("ΔΙΣ", NATIONAL, "Δισκίο"),
                Coded.of("H03AA01", ATC, "λεβοθυροξίνη νατριούχος"),
                List.of(new Product.Ingredient(
                        Coded.of("H03AA01", ATC, "λεβοθυροξίνη"),
                        "levothyroxine sodium",
                        Optional.of(new Product.Strength(Quantity.of("100", "ug"), Quantity.of("1", "1"))))));
        return new Medication(
                Assertion.fact("active").withMood("INT"),
                product,
                Coded.of("20053000", EDQM, "Από το στόμα"),
                Optional.of(new Medication.Dose(Quantity.of("0.5", "1"), Quantity.of("1", "1"))),
                Period.since(date("20150101")),
                List.of(new Frequency.Every(Quantity.of("24", "h"), Optional.empty(), true)),
                Coded.of("E03.9", "1.3.6.1.4.1.12559.11.10.1.3.1.44.2", "Υποθυρεοειδισμός"),
                "Νηστικός, το πρωί",
                List.of());
    }

    private static Medication ended() {
        Product product = Product.of(
                "Augmentin",
                Coded.of("10221000", EDQM, "Film-coated tablet"),
                Coded.of("J01CR02", ATC, "amoxicillin and enzyme inhibitor"),
                List.of(new Product.Ingredient(
                        Coded.of("J01CR02", ATC, "amoxicillin"), "amoxicillin", Optional.empty())));
        return Medication.of(
                product,
                Coded.of("20053000", EDQM, "Oral use"),
                Medication.Dose.of(Quantity.of("1", "1")),
                Period.between(Optional.of(date("20240501")), Optional.of(date("20240508"))),
                List.of(new Frequency.AtEvent(Coded.of("ACM", "2.16.840.1.113883.5.139", ""), Optional.empty())),
                "completed");
    }

    private static Allergy allergy() {
        return new Allergy(
                Assertion.fact("completed").withStatus("completed", "active"),
                Coded.of("609328004", SCT, "Αλλεργική προδιάθεση"),
                Coded.of("PEN", NATIONAL, "Πενικιλίνη"),
                Coded.of("active", "2.16.840.1.113883.4.642.4.1373", "Ενεργή"),
                Coded.of("confirmed", "2.16.840.1.113883.4.642.4.1371", "Επιβεβαιωμένη"),
                Coded.of("high", "2.16.840.1.113883.4.642.4.130", "Υψηλός κίνδυνος"),
                Coded.of("24484000", SCT, "Σοβαρή"),
                Period.since(date("199805")),
                List.of(new Allergy.Reaction(
                        Coded.of("39579001", SCT, "Αναφυλαξία"),
                        Coded.of("24484000", SCT, "Σοβαρή"),
                        Period.since(date("199805")),
                        "")),
                Coded.NONE,
                "Νοσηλεία δύο ημερών");
    }

    private static Problem problem() {
        return new Problem(
                Assertion.fact("completed").withStatus("completed", "active"),
                Coded.of("282291009", SCT, "Διάγνωση"),
                Coded.of("I10", "1.3.6.1.4.1.12559.11.10.1.3.1.44.2", "Ιδιοπαθής υπέρταση"),
                Coded.of("55561003", SCT, "Ενεργό"),
                Coded.of("confirmed", "2.16.840.1.113883.4.642.4.1075", "Επιβεβαιωμένο"),
                Coded.of("6736007", SCT, "Μέτρια"),
                Coded.NONE,
                Period.since(date("2012")),
                "");
    }

    private static Problem pneumonia() {
        return new Problem(
                Assertion.fact("completed").withStatus("completed", "completed"),
                Coded.of("404684003", SCT, "Clinical finding"),
                Coded.of("J18.9", "1.3.6.1.4.1.12559.11.10.1.3.1.44.2", "Πνευμονία"),
                Coded.of("413322009", SCT, "Λυμένο"),
                Coded.NONE,
                Coded.NONE,
                Coded.of("370996005", SCT, "Αποθεραπεία"),
                Period.between(Optional.of(date("201001")), Optional.of(date("201002"))),
                "");
    }

    private static Immunization vaccination() {
        return new Immunization(
                Assertion.fact("completed"),
                Coded.of("J07BB02", ATC, "Εμβόλιο γρίπης").withOriginalText("Εμβόλιο γρίπης", ""),
                "Vaxigrip",
                Period.at(date("20251010")),
                true,
                "L123",
                "Κάτοχος",
                List.of(Coded.of("J11", "1.3.6.1.4.1.12559.11.10.1.3.1.44.2", "Γρίπη")),
                "1",
                List.of(new Author(
                        List.of(new InstanceId("2.999.41", "9")),
                        Optional.of(new PersonName("Ιωάννου", "Άννα")),
                        Coded.NONE,
                        Coded.NONE,
                        Optional.empty(),
                        "",
                        List.of(),
                        Optional.empty())));
    }

    private static Observation pressure(String code, String value) {
        return new Observation(
                Assertion.fact("completed"),
                Coded.of("46680005", SCT, "Vital signs"),
                Coded.of(code, "2.16.840.1.113883.6.1", "Αρτηριακή πίεση"),
                List.of(new Value.Measured(Quantity.of(value, "mm[Hg]"))),
                Period.at(date("20260301")),
                Coded.NONE,
                "",
                List.of(),
                List.of());
    }
}
