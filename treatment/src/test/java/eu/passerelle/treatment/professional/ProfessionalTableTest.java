package eu.passerelle.treatment.professional;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.database.Databases;
import eu.passerelle.database.EmbeddedPostgres;
import eu.passerelle.database.GroupCommit;
import eu.passerelle.database.Migrations;
import eu.passerelle.treatment.Problem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfessionalTableTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private static EmbeddedPostgres server;
    private static HikariDataSource database;
    private static GroupCommit commit;

    private static ProfessionalTable table;

    private final String subject = "doctor-" + UUID.randomUUID();

    @BeforeAll
    static void start(@TempDir Path home) {
        server = EmbeddedPostgres.start(home);
        database = Databases.pool(server.database("treatment_test", "a-password-for-tests"), "treatment-test", 4);
        Migrations.apply(database, "treatment");
        commit = new GroupCommit(database, "test", 50);
        table = new ProfessionalTable(database, commit);
    }

    @AfterAll
    static void stop() {
        commit.close();
        database.close();
        server.close();
    }

    private void consultation(
            String country,
            String reference,
            Instant opened,
            String state,
            String code,
            String patient,
            String document)
            throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into treatment.consultation (id, token_sha256, reference, subject, professional, country,
                            notice_way, notice_language, notice_version, state, code, purpose, emergency_reason,
                            patient_root, patient_extension, identity_agreement, birth_date_comparison, document_id,
                            document_sha256, terminology_release, opened_at, changed_at)
                        values (?, '', ?, ?, '', ?, '', '', '', ?, ?, '', '', ?, '', '', '', ?, '', '', ?, ?)
                        """)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, reference);
            insert.setString(3, subject);
            insert.setString(4, country);
            insert.setString(5, state);
            insert.setString(6, code);
            insert.setString(7, patient);
            insert.setString(8, document);
            insert.setObject(9, opened.atOffset(ZoneOffset.UTC));
            insert.setObject(10, opened.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    @Test
    void tellsTheLoginBeforeThisOne() {
        assertThat(table.loggedIn(subject, NOW)).isEmpty();
        assertThat(table.loggedIn(subject, NOW.plusSeconds(60))).contains(NOW);
        assertThat(table.loggedIn("somebody else of " + subject, NOW.plusSeconds(90)))
                .isEmpty();
    }

    @Test
    void knowsWhichCountriesWereAskedLastAndHowOften() throws SQLException {
        assertThat(table.habits(subject)).isEqualTo(Habits.NONE);
        consultation("PT", "2222-2222", NOW.minusSeconds(900), "Closed", "FINISHED", "1", "d");
        consultation("GR", "3333-3333", NOW.minusSeconds(600), "Closed", "FINISHED", "1", "d");
        consultation("PT", "4444-4444", NOW.minusSeconds(300), "Closed", "FINISHED", "1", "d");
        Habits habits = table.habits(subject);
        assertThat(habits.consultations()).isEqualTo(3);
        assertThat(habits.countries()).containsExactly(new CountryCode("PT"), new CountryCode("GR"));
        assertThat(habits.lastUse()).contains(NOW.minusSeconds(300));
    }

    @Test
    void tellsHowFarEachAccessCameAndNothingOfThePatient() throws SQLException {
        consultation("PT", "2222-2222", NOW.minusSeconds(90_000), "Closed", "FINISHED", "1", "d");
        consultation("PT", "3333-3333", NOW.minusSeconds(500), "Closed", "FINISHED", "1", "d");
        consultation("PT", "4444-4444", NOW.minusSeconds(400), "Identify", "UNREACHABLE 4103", "", "");
        consultation("PT", "5555-5555", NOW.minusSeconds(300), "Confirm", "NO_DOCUMENT", "1", "");
        consultation("PT", "6666-6666", NOW.minusSeconds(200), "Closed", "IDENTITY_REJECTED", "", "");
        consultation("GR", "7777-7777", NOW.minusSeconds(100), "Closed", "PATIENT_REFUSED", "", "");
        assertThat(table.accesses(subject, NOW.minusSeconds(86_400)))
                .extracting(access -> access.reference().value() + " " + access.state() + " "
                        + access.problem().map(Problem.Kind::name).orElse("-"))
                .containsExactly(
                        "7777-7777 PATIENT_REFUSED -",
                        "6666-6666 OTHER_PERSON -",
                        "5555-5555 NOTHING_SHOWN NO_DOCUMENT",
                        "4444-4444 NOT_CONFIRMED UNREACHABLE",
                        "3333-3333 READ -");
        assertThat(table.accesses("somebody else", NOW.minusSeconds(86_400))).isEmpty();
    }

    @Test
    void keepsTheFirstAcceptanceOfEachVersion() {
        assertThat(table.lastAcceptance(subject)).isEmpty();
        Acceptance first = acceptance("2026-01-01", NOW);
        table.accepted(first);
        table.accepted(acceptance("2026-01-01", NOW.plusSeconds(5)));
        assertThat(table.lastAcceptance(subject)).isEqualTo(Optional.of(first));
        Acceptance newer = acceptance("2026-06-01", NOW.plusSeconds(9));
        table.accepted(newer);
        assertThat(table.lastAcceptance(subject)).isEqualTo(Optional.of(newer));
        assertThat(table.acceptance(subject, "2026-01-01")).isEqualTo(Optional.of(first));
        assertThat(table.acceptance(subject, "2025-01-01")).isEmpty();
    }

    private Acceptance acceptance(String version, Instant at) {
        return new Acceptance(subject, version, new LanguageTag("fr"), "a".repeat(64), at);
    }
}
