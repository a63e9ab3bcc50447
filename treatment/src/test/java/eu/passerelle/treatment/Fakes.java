package eu.passerelle.treatment;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.CountryOfAffiliation;
import eu.passerelle.border.Credentials;
import eu.passerelle.border.DocumentAddress;
import eu.passerelle.border.DocumentKeys;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.DocumentList;
import eu.passerelle.border.DocumentQuery;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.Exchange;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.Identification;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.Refusal;
import eu.passerelle.border.Retrieval;
import eu.passerelle.discovery.Partner;
import eu.passerelle.discovery.mask.MaskField;
import eu.passerelle.discovery.mask.PersonSearch;
import eu.passerelle.discovery.mask.SearchMask;
import eu.passerelle.discovery.rule.Decision;
import eu.passerelle.discovery.rule.Decisions;
import eu.passerelle.discovery.rule.Period;
import eu.passerelle.discovery.rule.Rule;
import eu.passerelle.discovery.rule.RuleBook;
import eu.passerelle.discovery.rule.RuleVersion;
import eu.passerelle.discovery.rule.Scope;
import eu.passerelle.national.NoticeArchive;
import eu.passerelle.national.SignedNotice;
import eu.passerelle.pki.CertificateAuthority;
import eu.passerelle.pki.IssuedKey;
import eu.passerelle.trust.AuthenticationClass;
import eu.passerelle.trust.IdentityAssertionIssuer;
import eu.passerelle.trust.IssuedAssertion;
import eu.passerelle.trust.KeyIdentity;
import eu.passerelle.trust.Permission;
import eu.passerelle.trust.Professional;
import eu.passerelle.trust.ProfessionalRole;
import eu.passerelle.trust.PurposeOfUse;
import eu.passerelle.trust.TreatmentAssertionIssuer;
import eu.passerelle.trust.TrustedPartner;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** What the tests of the consultation stand on. */
final class Fakes {
    static final CountryCode PORTUGAL = new CountryCode("PT");
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    static final InstantSource CLOCK = InstantSource.fixed(NOW);
    static final HomeCommunityId LUXEMBOURG = new HomeCommunityId("1.3.182.2.12.10000734.6.1");

    private Fakes() {}

    static SignedIn doctor(String subject) {
        return new SignedIn(
                subject,
                new Professional(
                        subject,
                        "Dr. Exemple",
                        ProfessionalRole.MEDICAL_DOCTOR,
                        "Hospital",
                        "Luxembourg",
                        Optional.of("Hôpital Exemple"),
                        Optional.empty(),
                        Optional.empty(),
                        EnumSet.allOf(Permission.class)),
                AuthenticationClass.SMARTCARD_PKI.uri(),
                NOW);
    }

    static SearchMask mask() {
        return new SearchMask(
                PORTUGAL,
                new PersonSearch(
                        List.of(new PersonSearch.Alternative(
                                "",
                                List.of(new MaskField(
                                        MaskField.Kind.ID,
                                        "label.ism.healthCardNumber",
                                        Optional.of("2.16.620.1.101.10.1.1"),
                                        Optional.of("[0-9]{9}"),
                                        true,
                                        "999000000",
                                        Optional.empty(),
                                        Map.of())))),
                        List.of()),
                List.of());
    }

    static Partner portugal() {
        HomeCommunityId home = new HomeCommunityId("2.16.17.710.820.1000.990.1");
        URI nowhere = URI.create("https://localhost/");
        return new Partner(
                PORTUGAL,
                "Portugal",
                home,
                Optional.of(new Partner.Endpoints(nowhere, nowhere, nowhere)),
                new TrustedPartner(PORTUGAL, home, Set.of(), Set.of(), Map.of()),
                Set.of(DocumentKind.PATIENT_SUMMARY),
                List.of(new LanguageTag("pt-PT")),
                Duration.ofSeconds(30),
                Optional.of(mask()));
    }

    /** The cautious rules, and one more that is about everything. */
    static RuleBook rule(Decision decision) {
        RuleVersion builtIn = RuleVersion.BUILT_IN;
        Rule rule = new Rule(Scope.ANY, Period.ALWAYS, builtIn.source(), Decisions.of(decision));
        return new RuleBook(List.of(new RuleVersion(
                "test", builtIn.validFrom(), "Test", builtIn.source(), builtIn.otherwise(), List.of(rule))));
    }

    private static final class Shared {
        private static final Assertions ASSERTIONS = newAssertions();
    }

    /** Real assertions, sealed with a key made once for all tests. */
    static Assertions assertions() {
        return Shared.ASSERTIONS;
    }

    private static Assertions newAssertions() {
        return assertions(CLOCK);
    }

    static Assertions assertions(InstantSource clock) {
        CertificateAuthority authority = CertificateAuthority.create("Test", CLOCK);
        IssuedKey seal = authority.seal("LU");
        KeyIdentity key = new KeyIdentity(seal.privateKey(), seal.chain());
        IdentityAssertionIssuer identities = new IdentityAssertionIssuer(key, new CountryCode("LU"), LUXEMBOURG, clock);
        TreatmentAssertionIssuer treatments = new TreatmentAssertionIssuer(key, new CountryCode("LU"), clock);
        return new Assertions() {
            @Override
            public IssuedAssertion identity(SignedIn user, PurposeOfUse purpose) {
                return identities.issue(user.professional(), purpose, AuthenticationClass.SMARTCARD_PKI, user.end());
            }

            @Override
            public IssuedAssertion treatment(IssuedAssertion identity, PatientId patient, DocumentKeys keys) {
                return treatments.issue(identity, patient, keys);
            }
        };
    }

    /** Asked under the clock and the assertions of all tests, in words of a release that has none. */
    static Questions questions(Partners partners, ConsultationRecord record, Executor jobs) {
        return new Questions(
                LUXEMBOURG, partners, assertions(), () -> new SilentRelease("test 1"), record, CLOCK, jobs);
    }

    /** Consultations with the usual limits. */
    static Consultations consultations(
            Partners partners,
            Supplier<RuleBook> rules,
            ConsultationRecord record,
            NoticeArchive archive,
            Executor jobs) {
        return new Consultations(
                partners,
                rules,
                record,
                archive,
                questions(partners, record, jobs),
                AttemptLimits.USUAL,
                CLOCK,
                ZoneOffset.UTC);
    }

    /** Country A as a script of answers; keeps what was asked. */
    static final class ScriptedCountry implements CountryOfAffiliation {
        Identification identification = new Identification.NoMatch(Refusal.of(ErrorCode.ERROR_PI_NO_MATCH));
        DocumentList list = new DocumentList.None(Refusal.of(ErrorCode.ERROR_PS_NOT_FOUND));
        Retrieval retrieval = new Retrieval.Missing(Refusal.of(ErrorCode.MISSING_DOCUMENT));
        RuntimeException failure = new IllegalStateException("never thrown");
        boolean fails;
        Runnable beforeAnswering = () -> {};
        final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
        final List<Credentials> credentials = new CopyOnWriteArrayList<>();

        private void asked(Credentials with, Exchange exchange) {
            exchanges.add(exchange);
            credentials.add(with);
            beforeAnswering.run();
            if (fails) {
                throw failure;
            }
        }

        @Override
        public Identification identify(IdentificationQuery query, Credentials with, Exchange exchange) {
            asked(with, exchange);
            return identification;
        }

        @Override
        public DocumentList find(DocumentQuery query, Credentials with, Exchange exchange) {
            asked(with, exchange);
            return list;
        }

        @Override
        public Retrieval retrieve(DocumentAddress document, Credentials with, Exchange exchange) {
            asked(with, exchange);
            return retrieval;
        }
    }

    record OnlyPortugal(CountryOfAffiliation country) implements Partners {
        @Override
        public List<Partner> all() {
            return List.of(portugal());
        }

        @Override
        public Optional<Partner> of(CountryCode code) {
            return code.equals(PORTUGAL) ? Optional.of(portugal()) : Optional.empty();
        }

        @Override
        public CountryOfAffiliation reach(CountryCode code, Access access) {
            return country;
        }
    }

    /** What patients signed. */
    static final class ArchiveInMemory implements NoticeArchive {
        final List<SignedNotice> kept = new CopyOnWriteArrayList<>();

        @Override
        public void keep(SignedNotice notice) {
            if (!kept.contains(notice)) {
                kept.add(notice);
            }
        }

        @Override
        public List<SignedNotice> of(String reference) {
            return kept.stream()
                    .filter(notice -> notice.reference().equals(reference))
                    .toList();
        }
    }

    /** Keeps what was recorded, in words. */
    static final class RecordInMemory implements ConsultationRecord {
        final List<String> lines = new ArrayList<>();
        final List<Confirmed> confirmed = new ArrayList<>();

        @Override
        public synchronized void opened(Consultation consultation) {
            lines.add("opened");
        }

        @Override
        public synchronized void informed(UUID consultation, NoticeGiven notice) {
            lines.add("informed " + notice.way());
        }

        @Override
        public synchronized void reached(UUID consultation, String state, String code) {
            lines.add("reached " + state + (code.isEmpty() ? "" : " " + code));
        }

        @Override
        public synchronized void confirmed(UUID consultation, Confirmed confirmed) {
            this.confirmed.add(confirmed);
            lines.add("confirmed " + confirmed.purpose() + " " + confirmed.birthDateComparison());
        }

        @Override
        public synchronized void read(UUID consultation, String documentUniqueId, String sha256, String release) {
            lines.add("read " + documentUniqueId + " by " + release);
        }

        @Override
        public synchronized void closed(UUID consultation, Closing how) {
            lines.add("closed " + how);
        }

        @Override
        public synchronized void happened(UUID consultation, ReadingEvent event, String detail) {
            lines.add((event + " " + detail).strip());
        }

        @Override
        public synchronized void reported(ProblemReport report) {
            lines.add("reported " + report.kind());
        }

        @Override
        public synchronized void thought(Opinion opinion) {
            lines.add("thought " + opinion.useful() + " " + opinion.trouble());
        }

        @Override
        public Optional<Reference> interrupted(ConsultationToken token, SignedIn user) {
            return Optional.empty();
        }
    }
}
