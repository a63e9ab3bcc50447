package eu.passerelle.interop;

import com.zaxxer.hikari.HikariDataSource;
import eu.passerelle.database.Databases;
import eu.passerelle.database.EmbeddedPostgres;
import eu.passerelle.database.GroupCommit;
import eu.passerelle.database.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A database with the tables of the record; one for all tests of a class. */
final class Records implements AutoCloseable {
    private final Path home;
    private final EmbeddedPostgres server;
    private final HikariDataSource database;
    private final GroupCommit commit;

    Records() {
        try {
            home = Files.createTempDirectory("passerelle-judges");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = EmbeddedPostgres.start(home);
        database = Databases.pool(server.database("judges", "a-password-for-tests"), "judges", 4);
        Migrations.apply(database, "audit");
        commit = new GroupCommit(database, "judges", 50);
    }

    GroupCommit commit() {
        return commit;
    }

    /** Each row's columns as text, joined by a bar. */
    List<String> rows(String query, String... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            List<String> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    List<String> columns = new ArrayList<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        columns.add(String.valueOf(result.getString(i)));
                    }
                    rows.add(String.join("|", columns));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        commit.close();
        database.close();
        server.close();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
