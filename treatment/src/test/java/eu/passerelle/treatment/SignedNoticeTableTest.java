package eu.passerelle.treatment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.database.Databases;
import eu.passerelle.database.EmbeddedPostgres;
import eu.passerelle.database.GroupCommit;
import eu.passerelle.database.Migrations;
import eu.passerelle.national.NoticeArchive;
import eu.passerelle.national.SignedNotice;
import eu.passerelle.national.contract.NoticeArchiveContract;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedNoticeTableTest implements NoticeArchiveContract {
    private static EmbeddedPostgres server;
    private static HikariDataSource database;
    private static GroupCommit commit;

    @BeforeAll
    static void start(@TempDir Path home) {
        server = EmbeddedPostgres.start(home);
        database = Databases.pool(server.database("treatment_test", "a-password-for-tests"), "treatment-test", 2);
        Migrations.apply(database, "treatment");
        commit = new GroupCommit(database, "test", 50);
    }

    @AfterAll
    static void stop() {
        commit.close();
        database.close();
        server.close();
    }

    @Override
    public NoticeArchive archive() {
        return new SignedNoticeTable(database, commit);
    }

    @Test
    void showsNothingThatWasAltered() throws SQLException {
        archive()
                .keep(new SignedNotice(
                        "altered",
                        new CountryCode("PT"),
                        new LanguageTag("pt"),
                        "test 1",
                        Instant.parse("2026-11-23T10:00:00Z"),
                        "Pode?",
                        new SignedNotice.Mark.OnPaper("Ward 3")));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update treatment.signed_notice set content = 'Ward 4' where reference = 'altered'");
        }
        assertThatThrownBy(() -> archive().of("altered")).hasMessageContaining("altered");
    }
}
