package eu.passerelle.sandbox.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import eu.passerelle.border.CountryCode;
import eu.passerelle.border.PatientId;
import eu.passerelle.database.Databases;
import eu.passerelle.database.EmbeddedPostgres;
import eu.passerelle.database.Migrations;
import eu.passerelle.national.NationalConnector;
import eu.passerelle.national.NationalConnectorProvider;
import eu.passerelle.national.NationalSystemUnavailable;
import eu.passerelle.national.choice.CodeLock;
import eu.passerelle.sandbox.catalogue.SandboxCatalogue;
import eu.passerelle.trust.PurposeOfUse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresConnectorTest {
    private static final MovableClock CLOCK = SandboxConnectorContract.CLOCK;
    private static final CountryCode PT = new CountryCode("PT");

    @TempDir
    static Path home;

    private static EmbeddedPostgres postgres;
    private static final Map<CountryCode, HikariDataSource> POOLS = new HashMap<>();

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.start(home);
        for (CountryCode country : SandboxCatalogue.COUNTRIES) {
            String name = country.value().toLowerCase(Locale.ROOT);
            HikariDataSource pool = Databases.pool(postgres.database(name, "a-long-enough-secret"), name, 2);
            POOLS.put(country, pool);
            Migrations.apply(pool, "sandbox");
            new Settlement(pool, new FakeDocuments(), CLOCK).settle(PatientFiles.of(country));
        }
    }

    @AfterAll
    static void stop() {
        POOLS.values().forEach(HikariDataSource::close);
        postgres.close();
    }

    private static HikariDataSource pool(CountryCode country) {
        return java.util.Objects.requireNonNull(POOLS.get(country));
    }

    @Test
    void writesNothingASecondTime() {
        FakeDocuments documents = new FakeDocuments();

        assertThat(new Settlement(pool(PT), documents, CLOCK).settle(PatientFiles.of(PT)))
                .isZero();
        assertThat(documents.written).hasValue(0);
    }

    @Test
    void writesAChangedPersonAnewAndForgetsWhoIsGone() {
        HikariDataSource scratch = Databases.pool(postgres.database("scratch", "a-long-enough-secret"), "scratch", 2);
        try (scratch) {
            Migrations.apply(scratch, "sandbox");
            FakeDocuments documents = new FakeDocuments();
            Settlement settlement = new Settlement(scratch, documents, CLOCK);
            List<SyntheticPatient> all = PatientFiles.of(PT);
            assertThat(settlement.settle(all)).isEqualTo(all.size());
            SyntheticPatient rich = all.getFirst();
            SyntheticPatient moved = newEdition(rich);
            documents.written.set(0);

            assertThat(settlement.settle(List.of(moved, all.get(1)))).isEqualTo(1);

            PostgresPopulation population = new PostgresPopulation(scratch);
            assertThat(documents.written).hasValue(2);
            assertThat(population.person(rich.id()).orElseThrow().consent())
                    .isEqualTo(SyntheticPatient.Consent.OPTED_OUT);
            assertThat(population.documents(rich.id(), PurposeOfUse.TREATMENT)).hasSize(2);
            assertThat(population.person(all.getLast().id())).isEmpty();
            assertThat(population.documents(all.getLast().id(), PurposeOfUse.TREATMENT))
                    .isEmpty();
        }
    }

    @Test
    void wrongAccessCodesAreRememberedByTheNextProcessAndThroughANewEditionOfThePerson() {
        HikariDataSource scratch = Databases.pool(postgres.database("locks", "a-long-enough-secret"), "locks", 2);
        try (scratch) {
            Migrations.apply(scratch, "sandbox");
            Settlement settlement = new Settlement(scratch, new FakeDocuments(), CLOCK);
            List<SyntheticPatient> all = PatientFiles.of(PT);
            PatientId id = all.getFirst().id();
            settlement.settle(all);
            new PostgresPopulation(scratch).tryCode(id, false, CLOCK.instant());
            new PostgresPopulation(scratch).tryCode(id, false, CLOCK.instant());
            settlement.settle(List.of());
            settlement.settle(all);
            assertThat(new PostgresPopulation(scratch).tryCode(id, false, CLOCK.instant()))
                    .as("whoever was away is new")
                    .isInstanceOf(CodeLock.Outcome.Wrong.class);
            new PostgresPopulation(scratch).tryCode(id, false, CLOCK.instant());
            settlement.settle(List.of(newEdition(all.getFirst())));

            assertThat(new PostgresPopulation(scratch).tryCode(id, true, CLOCK.instant()))
                    .as("two failed: the right code is still accepted")
                    .isInstanceOf(CodeLock.Outcome.Accepted.class);
            for (int i = 0; i < CodeLock.TRIES; i++) {
                new PostgresPopulation(scratch).tryCode(id, false, CLOCK.instant());
            }
            settlement.settle(all);
            assertThat(new PostgresPopulation(scratch).tryCode(id, true, CLOCK.instant()))
                    .isInstanceOf(CodeLock.Outcome.Locked.class);
        }
    }

    private static SyntheticPatient newEdition(SyntheticPatient patient) {
        return new SyntheticPatient(
                patient.country(),
                patient.file(),
                "another",
                patient.scenario(),
                patient.identifiers(),
                patient.registered(),
                patient.accessCode(),
                SyntheticPatient.Consent.OPTED_OUT,
                patient.person(),
                patient.note(),
                patient.summary(),
                patient.pdf(),
                patient.furtherSources(),
                patient.restrictions());
    }

    @Test
    void aFailureWhileWritingLeavesEverythingAsItWas() {
        HikariDataSource scratch = Databases.pool(postgres.database("failing", "a-long-enough-secret"), "failing", 2);
        try (scratch) {
            Migrations.apply(scratch, "sandbox");
            List<SyntheticPatient> all = PatientFiles.of(PT);
            Settlement failing = new Settlement(
                    scratch,
                    new FakeDocuments() {
                        @Override
                        public byte[] structured(eu.passerelle.clinical.summary.PatientSummary summary) {
                            if (written.get() > 2) {
                                throw new IllegalStateException("out of ink");
                            }
                            return super.structured(summary);
                        }
                    },
                    CLOCK);

            assertThatThrownBy(() -> failing.settle(all)).hasMessage("out of ink");

            assertThat(new PostgresPopulation(scratch).person(all.getFirst().id()))
                    .isEmpty();
        }
    }

    @Test
    void saysThatTheSystemDoesNotAnswerAndNamesNoPatient() {
        HikariDataSource closed = Databases.pool(postgres.superuser(), "closed", 1);
        closed.close();

        assertThatThrownBy(() -> new PostgresPopulation(closed).person(new PatientId("2.999.1", "canary-4711")))
                .isInstanceOf(NationalSystemUnavailable.class)
                .hasMessageNotContaining("canary-4711");
    }

    @Test
    void isFoundByItsName() {
        assertThat(ServiceLoader.load(NationalConnectorProvider.class))
                .anyMatch(provider -> provider.name().equals("sandbox") && provider.isMock());
    }

    abstract static class InPostgres implements SandboxConnectorContract {
        @Override
        public NationalConnector connector(CountryCode country) {
            return new SandboxConnector(country, new PostgresPopulation(pool(country)), CLOCK);
        }
    }

    @Nested
    class Portugal extends InPostgres {
        @Override
        public CountryCode country() {
            return PT;
        }
    }

    @Nested
    class Greece extends InPostgres {
        @Override
        public CountryCode country() {
            return new CountryCode("GR");
        }
    }

    @Nested
    class Luxembourg extends InPostgres {
        @Override
        public CountryCode country() {
            return new CountryCode("LU");
        }
    }
}
