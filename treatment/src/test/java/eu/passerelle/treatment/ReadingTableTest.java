package eu.passerelle.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.database.Databases;
import eu.passerelle.database.EmbeddedPostgres;
import eu.passerelle.database.GroupCommit;
import eu.passerelle.database.Migrations;
import eu.passerelle.discovery.rule.RuleBook;
import eu.passerelle.trust.PurposeOfUse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of reading, in a real database. */
class ReadingTableTest {
    private static EmbeddedPostgres server;
    private static HikariDataSource database;
    private static GroupCommit commit;
    private static ConsultationTable table;

    @BeforeAll
    static void start(@TempDir Path home) {
        server = EmbeddedPostgres.start(home);
        database = Databases.pool(server.database("treatment_test", "a-password-for-tests"), "treatment-test", 4);
        Migrations.apply(database, "treatment");
        commit = new GroupCommit(database, "test", 50);
        table = new ConsultationTable(database, commit, Fakes.CLOCK);
    }

    @AfterAll
    static void stop() {
        commit.close();
        database.close();
        server.close();
    }

    private static Consultation opened() {
        Fakes.ScriptedCountry portugal = new Fakes.ScriptedCountry();
        Partners partners = new Fakes.OnlyPortugal(portugal);
        try (Consultations consultations = Fakes.consultations(
                partners, () -> RuleBook.BUILT_IN, table, new Fakes.ArchiveInMemory(), Runnable::run)) {
            return consultations
                    .open(
                            Fakes.doctor("doctor-1"),
                            Fakes.PORTUGAL,
                            new NoticeGiven(NoticeGiven.Way.TOLD, new LanguageTag("pt-PT"), "test 1"),
                            PurposeOfUse.TREATMENT)
                    .orElseThrow();
        }
    }

    private static List<String> rows(String query) {
        try (Connection connection = database.getConnection();
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void keepsWhatWasShownInItsOrderWithTheConsultation() {
        Consultation consultation = opened();
        table.happened(consultation.id(), ReadingEvent.SUMMARY_SHOWN, "");
        table.happened(consultation.id(), ReadingEvent.PDF_SHOWN, "3");
        assertThat(rows("select event || ' ' || detail from treatment.consultation_event where consultation = '"
                        + consultation.id() + "' order by id"))
                .containsExactly("SUMMARY_SHOWN ", "PDF_SHOWN 3");
    }

    @Test
    void keepsAReportUnderItsReference() {
        Reference reference = Reference.create();
        table.reported(new ProblemReport(
                reference,
                new CountryCode("PT"),
                ProblemReport.Kind.MISSING,
                " A line is missing ",
                new LanguageTag("fr")));
        assertThat(rows("select country || ' ' || kind || ' ' || words || ' ' || language from treatment.problem_report"
                        + " where reference = '" + reference + "'"))
                .containsExactly("PT MISSING A line is missing fr");
    }

    @Test
    void keepsWhichRulesDecided() {
        Consultation consultation = opened();
        assertThat(rows("select rules_version from treatment.consultation where id = '" + consultation.id() + "'"))
                .containsExactly(
                        RuleBook.BUILT_IN.on(LocalDate.of(2026, 11, 23)).name());
    }

    @Test
    void keepsAnOpinionWithADayAndACountryAndNothingElse() {
        table.thought(new Opinion(new CountryCode("PT"), Opinion.Useful.PARTLY, Opinion.Trouble.SLOW));
        assertThat(rows("select given_on || ' ' || country || ' ' || useful || ' ' || trouble from treatment.opinion"))
                .containsExactly("2026-11-23 PT PARTLY SLOW");
        assertThat(rows("select column_name from information_schema.columns where table_name = 'opinion'"))
                .containsExactlyInAnyOrder("id", "given_on", "country", "useful", "trouble");
    }
}
