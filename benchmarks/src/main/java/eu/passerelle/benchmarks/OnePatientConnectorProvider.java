package eu.passerelle.benchmarks;

import eu.passerelle.database.Migrations;
import eu.passerelle.national.NationalConnector;
import eu.passerelle.national.NationalConnectorProvider;
import eu.passerelle.national.NationalSystemUnavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A country with one patient, who has one summary of the usual size, kept as a row in PostgreSQL. */
public final class OnePatientConnectorProvider implements NationalConnectorProvider {
    static final String NAME = "one-patient";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isMock() {
        return true;
    }

    @Override
    public NationalConnector open(Setting setting) {
        Migrations.apply(setting.database(), "benchmarks");
        try (Connection connection = setting.database().getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into benchmarks.document (unique_id, content) values (?, ?)
                        on conflict (unique_id) do update set content = excluded.content
                        """)) {
            insert.setString(1, LargeSummary.UNIQUE_ID);
            insert.setBytes(2, LargeSummary.written());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new NationalSystemUnavailable("the database of the benchmark", e);
        }
        return new OnePatientConnector(setting.database());
    }
}
