package eu.passerelle.portal;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.CountryCode;
import eu.passerelle.border.CountryOfAffiliation;
import eu.passerelle.border.Credentials;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.DocumentAddress;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.DocumentList;
import eu.passerelle.border.DocumentQuery;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.Exchange;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.Identification;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.PersonName;
import eu.passerelle.border.PostalAddress;
import eu.passerelle.border.Refusal;
import eu.passerelle.border.Retrieval;
import eu.passerelle.discovery.Partner;
import eu.passerelle.discovery.mask.MaskField;
import eu.passerelle.discovery.mask.PersonSearch;
import eu.passerelle.discovery.mask.SearchMask;
import eu.passerelle.discovery.mask.SearchMasks;
import eu.passerelle.treatment.Access;
import eu.passerelle.treatment.Partners;
import eu.passerelle.trust.TrustedPartner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Five countries in memory; what they answer is set by the test. */
final class FakeCountries implements Partners {
    static final String CANARY_NUMBER = "999123456";
    static final String CANARY_FAMILY = "Canário<script>alert(1)</script>";
    static final String CANARY_GIVEN = "Maria Zebrafinch";

    /** Held back while this has a count. */
    volatile CountDownLatch hold = new CountDownLatch(0);

    volatile Identification identification = identified(CANARY_FAMILY, CANARY_GIVEN, "19850312");
    volatile DocumentList documents = new DocumentList.None(Refusal.of(ErrorCode.ERROR_PS_NOT_FOUND));
    volatile Optional<IdentificationQuery> asked = Optional.empty();

    /** How many were asked, of whatever kind. */
    final AtomicInteger questions = new AtomicInteger();

    static Identification identified(String family, String given, String birthDate) {
        return new Identification.Identified(
                new PatientId("2.999.1", CANARY_NUMBER),
                new Demographics(
                        Optional.of(new PersonName(family, given)),
                        PartialDate.parse(birthDate),
                        Optional.of(AdministrativeGender.FEMALE),
                        Optional.of(new PostalAddress("Rua do Exemplo 7", "Lisboa", "1000-001", "PT"))),
                List.of());
    }

    /** Whether the network is that of the masks that countries published; they stand beside the project. */
    volatile boolean published;

    /** By country; {@code ZZ} for a mask whose country has no code. */
    static Map<String, SearchMask> publishedMasks() {
        Path vectors = Optional.ofNullable(System.getenv("PASSERELLE_VECTORS"))
                .map(Path::of)
                .orElse(Path.of("..", "..", "shared", "vectors"));
        Path folder = vectors.resolveSibling("data").resolve("search-masks");
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        Map<String, SearchMask> masks = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().matches("[A-Z]{2,3}\\.json"))
                    .forEach(file -> {
                        SearchMask mask = SearchMasks.read(file, CountryCode.of("ZZ"), Optional.empty());
                        masks.put(mask.country().value(), mask);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return masks;
    }

    private static final Map<String, SearchMask> PUBLISHED = publishedMasks();

    @Override
    public List<Partner> all() {
        if (published) {
            return PUBLISHED.entrySet().stream()
                    .map(entry -> partner(entry.getKey(), entry.getKey(), true, "en", entry.getValue()))
                    .toList();
        }
        return List.of(
                partner("PT", "Portugal", true, "pt", pt()),
                partner("GR", "Ελλάδα", true, "el", gr()),
                partner("ES", "España", true, "es", es()),
                partner("CZ", "Česko", true, "cs", CZ),
                partner("AT", "Österreich", false, "de", pt()));
    }

    @Override
    public Optional<Partner> of(CountryCode country) {
        return all().stream()
                .filter(partner -> partner.country().equals(country))
                .findFirst();
    }

    @Override
    public CountryOfAffiliation reach(CountryCode country, Access access) {
        return new CountryOfAffiliation() {
            @Override
            public Identification identify(IdentificationQuery query, Credentials credentials, Exchange exchange) {
                questions.incrementAndGet();
                await();
                asked = Optional.of(query);
                return identification;
            }

            @Override
            public DocumentList find(DocumentQuery query, Credentials credentials, Exchange exchange) {
                questions.incrementAndGet();
                await();
                return documents;
            }

            @Override
            public Retrieval retrieve(DocumentAddress document, Credentials credentials, Exchange exchange) {
                return new Retrieval.Missing(Refusal.of(ErrorCode.ERROR_PS_NOT_FOUND));
            }
        };
    }

    private void await() {
        try {
            hold.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Partner partner(String code, String name, boolean serves, String language, SearchMask mask) {
        CountryCode country = CountryCode.of(code);
        HomeCommunityId home =
                HomeCommunityId.of("2.999." + (code.charAt(0) - 'A' + 1) + "." + (code.charAt(1) - 'A' + 1));
        URI uri = URI.create("https://localhost:1/");
        return new Partner(
                country,
                name,
                home,
                Optional.of(new Partner.Endpoints(uri, uri, uri)),
                new TrustedPartner(country, home, Set.of(), Set.of(), Map.of()),
                serves ? Set.of(DocumentKind.PATIENT_SUMMARY) : Set.of(),
                List.of(new LanguageTag(language)),
                Duration.ofSeconds(30),
                Optional.of(mask));
    }

    private static MaskField id(String label, String format, String example, String nativeLabel, String language) {
        return new MaskField(
                MaskField.Kind.ID,
                label,
                Optional.of("2.999.1"),
                Optional.of(format),
                true,
                example,
                Optional.of(new MaskField.NativeLabel(new LanguageTag(language), nativeLabel)),
                Map.of(
                        new LanguageTag("en"), "On the back of the card.",
                        new LanguageTag("fr"), "Au dos de la carte."));
    }

    private static SearchMask pt() {
        return mask(
                "PT",
                List.of(new PersonSearch.Alternative(
                        "",
                        List.of(id(
                                "label.ism.healthCardNumber",
                                "[0-9]{9}",
                                "999000000",
                                "Número de utente de saúde",
                                "pt")))),
                List.of());
    }

    private static SearchMask gr() {
        MaskField family = new MaskField(
                MaskField.Kind.FAMILY_NAME,
                "label.ism.familyName",
                Optional.empty(),
                Optional.empty(),
                false,
                "Παράδειγμα",
                Optional.of(new MaskField.NativeLabel(new LanguageTag("el"), "Επώνυμο")),
                Map.of());
        MaskField birth = new MaskField(
                MaskField.Kind.BIRTH_DATE,
                "label.ism.birthDate",
                Optional.empty(),
                Optional.empty(),
                false,
                "",
                Optional.empty(),
                Map.of());
        return mask(
                "GR",
                List.of(new PersonSearch.Alternative(
                        "",
                        List.of(id(
                                "label.ism.nationalSocialSecurityNumber", "[0-9]{11}", "01010099000", "ΑΜΚΑ", "el")))),
                List.of(family, birth));
    }

    private static SearchMask es() {
        MaskField code = new MaskField(
                MaskField.Kind.ID,
                "label.ism.accessCode",
                Optional.of("2.999.9"),
                Optional.of("[A-Z0-9]{6}"),
                false,
                "ABC123",
                Optional.empty(),
                Map.of());
        MaskField sex = new MaskField(
                MaskField.Kind.GENDER,
                "label.ism.gender",
                Optional.empty(),
                Optional.empty(),
                true,
                "",
                Optional.empty(),
                Map.of());
        return mask(
                "ES",
                List.of(
                        new PersonSearch.Alternative(
                                "",
                                List.of(
                                        id(
                                                "label.ism.regionalPatientIdentifier",
                                                "[A-Z]{4}[0-9]{10}",
                                                "ABCD0000000000",
                                                "CIP autonómico",
                                                "es"),
                                        id(
                                                "label.ism.regionIdentifier",
                                                "[0-9]{2}",
                                                "10",
                                                "Código de comunidad",
                                                "es"))),
                        new PersonSearch.Alternative(
                                "",
                                List.of(id(
                                        "label.ism.nationalPersonIdentifier",
                                        "[A-Z0-9]{16}",
                                        "BBBB000000000000",
                                        "CIP-SNS",
                                        "es")))),
                List.of(sex, code));
    }

    /** As published: XML, with a picture of a card, keys of documents, and a number that nobody had to mend. */
    private static final SearchMask CZ = SearchMasks.read(
            "CZ",
            """
            <ism:searchFields xmlns:ism="http://ec.europa.eu/sante/ehncp/ism"><ism:country code="CZ">
            <ism:patientSearch scope="ALL">
            <ism:identifier type="NORMAL"><ism:id label="label.ism.nationalIdentityCardNumber" domain="2.999.1"
              format="[a-zA-Z|\\d]{7,12}" mandatory="true" contextualDescription="Number of the identity card"
              originalContextualDescription="Číslo občanského průkazu"/></ism:identifier>
            <ism:media label="label.ism.media" mediaName="CZ_CARD" fileExtension="PNG" description="Občanský průkaz"><ism:mediaContent>%s</ism:mediaContent></ism:media>
            </ism:patientSearch>
            <ism:documentSearch scope="ALL">
            <ism:prescriptionId label="label.ism.ePrescriptionId" domain="2.999.2" format="[a-zA-Z0-9]{12}" contextualDescription="Number on the guide"/>
            <ism:dispensationPINCode label="label.ism.dispensationPINCode" domain="2.999.3" format="[0-9]{6}" contextualDescription="dispensationPINCode"/>
            </ism:documentSearch>
            </ism:country></ism:searchFields>
            """.formatted(FakeCard.base64()).getBytes(StandardCharsets.UTF_8),
            CountryCode.of("CZ"),
            Optional.of(new LanguageTag("cs")));

    private static SearchMask mask(
            String country, List<PersonSearch.Alternative> alternatives, List<MaskField> common) {
        return new SearchMask(CountryCode.of(country), new PersonSearch(alternatives, common), List.of());
    }
}
