package eu.passerelle.sandbox.patients;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.CountryCode;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.PersonName;
import eu.passerelle.border.PostalAddress;
import eu.passerelle.clinical.Organisation;
import eu.passerelle.clinical.Telecom;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.national.consolidation.SourceAnswer;
import eu.passerelle.national.restriction.Restrictions;
import eu.passerelle.sandbox.catalogue.CodeBook;
import eu.passerelle.sandbox.catalogue.SandboxCatalogue;
import eu.passerelle.settings.Settings;
import eu.passerelle.settings.SettingsRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the synthetic patients of a country from their YAML files, one file for each; the format is told in the
 * README beside them. A file is named after its scenario, with {@code -1} and {@code -2} where a scenario needs two.
 */
public final class PatientFiles {
    private static final String FOLDER = "sandbox/patients/";

    /** To be raised when documents are written otherwise than before: all of them are made anew. */
    private static final String WRITTEN = "3";

    private final CountryCode country;
    private final SummaryReading summaries;
    private final ChoicesReading choices;
    private final byte[] foundation;

    private PatientFiles(CountryCode country) {
        this.country = country;
        CodeBook codes = new CodeBook(SandboxCatalogue.release(country), country);
        this.summaries = new SummaryReading(country, codes, Words.of(country));
        this.choices = new ChoicesReading(codes);
        this.foundation = foundation(country);
    }

    /** What every file of the country is read with: a change makes all documents new. */
    private static byte[] foundation(CountryCode country) {
        MessageDigest digest = digest();
        for (String file : List.of(
                FOLDER + country + "/words.yaml",
                "sandbox/catalogue/network/concepts.tsv",
                "sandbox/catalogue/network/designations.tsv",
                "sandbox/catalogue/" + country + "/transcodings.tsv")) {
            try (InputStream in = PatientFiles.class.getClassLoader().getResourceAsStream(file)) {
                digest.update(in == null ? new byte[0] : in.readAllBytes());
            } catch (IOException broken) {
                throw new UncheckedIOException(file, broken);
            }
        }
        digest.update(WRITTEN.getBytes(StandardCharsets.UTF_8));
        return digest.digest();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }

    /**
     * All patients of a sandbox country, the rich one first.
     *
     * @throws SettingsRefused naming everything that is wrong in all files
     */
    public static List<SyntheticPatient> of(CountryCode country) {
        PatientFiles files = new PatientFiles(country);
        List<SyntheticPatient> patients = new ArrayList<>();
        List<String> violations = new ArrayList<>();
        for (Scenario scenario : Scenario.values()) {
            Stream.of("", "-1", "-2").map(number -> scenario.label() + number).forEach(name -> {
                try {
                    files.open(name).ifPresent(patients::add);
                } catch (SettingsRefused refused) {
                    violations.addAll(refused.violations());
                }
            });
        }
        if (!violations.isEmpty()) {
            throw new SettingsRefused(violations);
        }
        return List.copyOf(patients);
    }

    /** Reads one patient from text, for trying out a file. */
    public static SyntheticPatient read(CountryCode country, String name, Reader yaml) {
        return new PatientFiles(country).patient(name, yaml);
    }

    private Optional<SyntheticPatient> open(String name) {
        String file = FOLDER + country + "/" + name + ".yaml";
        InputStream in = PatientFiles.class.getClassLoader().getResourceAsStream(file);
        if (in == null) {
            return Optional.empty();
        }
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return Optional.of(patient(name, reader));
        } catch (IOException broken) {
            throw new UncheckedIOException(file, broken);
        }
    }

    private SyntheticPatient patient(String name, Reader yaml) {
        String text;
        try {
            text = yaml.readAllAsString();
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
        MessageDigest digest = digest();
        digest.update(foundation);
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        String hash = HexFormat.of().formatHex(digest.digest());
        return Settings.read(country + "/" + name + ".yaml", new StringReader(text), root -> patient(name, hash, root));
    }

    private SyntheticPatient patient(String name, String hash, Settings root) {
        List<PatientId> identifiers =
                root.sections("identifiers").stream().map(PatientFiles::id).toList();
        if (identifiers.isEmpty()) {
            root.refuse("identifiers", "is missing");
            identifiers = List.of(NOBODY);
        }
        Optional<PatientId> registered = root.optionalSection("registered").map(PatientFiles::id);
        Settings person = root.section("person");
        Demographics demographics = demographics(person);
        String version = name + "." + hash.substring(0, 12);
        SummaryReading.Whose whose = root.optionalSection("documentOf")
                .map(other -> new SummaryReading.Whose(
                        other.sections("identifiers").stream()
                                .map(PatientFiles::id)
                                .toList(),
                        demographics(other.section("person")),
                        List.of(),
                        version))
                .orElse(new SummaryReading.Whose(
                        Stream.concat(registered.stream(), identifiers.stream()).toList(),
                        demographics,
                        telecoms(person),
                        version));
        Optional<PatientSummary> summary =
                root.optionalSection("summary").map(content -> summaries.read(content, whose));
        return new SyntheticPatient(
                country,
                name,
                hash,
                root.value("scenario", Scenario::of, Scenario.SPARSE),
                identifiers,
                registered,
                root.optionalSection("accessCode").map(PatientFiles::id),
                root.value("consent", PatientFiles::consent, SyntheticPatient.Consent.WITHHELD),
                demographics,
                root.text("note"),
                summary,
                summary.flatMap(
                        content -> root.optionalSection("pdf").map(sections -> summaries.otherwise(sections, content))),
                root.sections("furtherSources").stream()
                        .map(source -> source(source, whose))
                        .toList(),
                root.optionalSection("restrictions").map(choices::read).orElse(Restrictions.NONE));
    }

    /** A source answers with a summary, with nothing, or not at all. */
    private SourceAnswer source(Settings source, SummaryReading.Whose whose) {
        Organisation organisation = summaries.organisation(source.text("organisation"));
        boolean answers = source.flag("answers", true);
        return source.optionalSection("summary")
                .<SourceAnswer>map(summary -> new SourceAnswer.Recorded(organisation, summaries.read(summary, whose)))
                .orElseGet(() -> answers
                        ? new SourceAnswer.NothingRecorded(organisation)
                        : new SourceAnswer.NoAnswer(organisation));
    }

    private static List<Telecom> telecoms(Settings person) {
        return Stream.concat(
                        person.optionalText("phone").map(phone -> new Telecom("tel:" + phone, "MC")).stream(),
                        person.optionalText("mail").map(mail -> new Telecom("mailto:" + mail, "H")).stream())
                .toList();
    }

    private static final PatientId NOBODY = new PatientId("2.999.404", "nobody");

    private static PatientId id(Settings at) {
        String root = at.text("root");
        String extension = at.text("extension");
        return root.isEmpty() || extension.isEmpty() ? NOBODY : new PatientId(root, extension);
    }

    private Demographics demographics(Settings person) {
        Optional<PartialDate> birthDate = Cells.date(person, "birthDate");
        if (birthDate.isEmpty() && !person.has("birthDate")) {
            person.refuse("birthDate", "is missing");
        }
        return new Demographics(
                Optional.of(new PersonName(person.text("family"), person.text("given"))),
                birthDate,
                Optional.of(person.value("sex", PatientFiles::gender, AdministrativeGender.UNDIFFERENTIATED)),
                Optional.of(new PostalAddress(
                        person.text("street", ""),
                        person.text("city", ""),
                        person.text("postalCode", ""),
                        country.value())));
    }

    private static AdministrativeGender gender(String text) {
        return AdministrativeGender.ofCode(text)
                .orElseThrow(() -> new IllegalArgumentException("is none of F, M, UN: " + text));
    }

    private static SyntheticPatient.Consent consent(String text) {
        return switch (text) {
            case "given" -> SyntheticPatient.Consent.GIVEN;
            case "unspoken" -> SyntheticPatient.Consent.UNSPOKEN;
            case "withheld" -> SyntheticPatient.Consent.WITHHELD;
            case "opted-out" -> SyntheticPatient.Consent.OPTED_OUT;
            default -> throw new IllegalArgumentException("is none of given, unspoken, withheld, opted-out: " + text);
        };
    }
}
