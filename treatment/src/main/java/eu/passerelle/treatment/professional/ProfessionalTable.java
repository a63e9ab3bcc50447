package eu.passerelle.treatment.professional;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.database.GroupCommit;
import eu.passerelle.treatment.Closing;
import eu.passerelle.treatment.Problem;
import eu.passerelle.treatment.Reference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The record of professionals in PostgreSQL. */
public final class ProfessionalTable implements ProfessionalRecord {
    private final DataSource database;
    private final GroupCommit commit;

    public ProfessionalTable(DataSource database, GroupCommit commit) {
        this.database = database;
        this.commit = commit;
    }

    @Override
    public Optional<Instant> loggedIn(String subject, Instant at) {
        List<Instant> before = rows(
                "select max(logged_in_at) as at from treatment.login where subject = ? having count(*) > 0",
                row -> instant(row, "at"),
                subject);
        commit.commit(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into treatment.login (subject, logged_in_at) values (?, ?)")) {
                insert.setString(1, subject);
                insert.setObject(2, at.atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
            }
        });
        return before.stream().findFirst();
    }

    @Override
    public Habits habits(String subject) {
        record Country(CountryCode code, int times, Instant last) {}

        List<Country> countries = rows(
                """
                select country, count(*) as times, max(opened_at) as last
                from treatment.consultation where subject = ? group by country order by last desc
                """,
                row -> new Country(
                        new CountryCode(row.getString("country")), row.getInt("times"), instant(row, "last")),
                subject);
        return new Habits(
                countries.stream().mapToInt(Country::times).sum(),
                countries.stream().map(Country::code).toList(),
                countries.stream().findFirst().map(Country::last));
    }

    @Override
    public List<PastAccess> accesses(String subject, Instant since) {
        return rows("""
                select country, opened_at, reference, state, code, patient_root <> '' as confirmed, document_id <> '' as read
                from treatment.consultation where subject = ? and opened_at >= ? order by opened_at desc limit 100
                """, ProfessionalTable::access, subject, since.atOffset(ZoneOffset.UTC));
    }

    private static PastAccess access(ResultSet row) throws SQLException {
        String code = row.getString("code");
        boolean closed = row.getString("state").equals("Closed");
        return new PastAccess(
                new CountryCode(row.getString("country")),
                instant(row, "opened_at"),
                new Reference(row.getString("reference")),
                state(code, row.getBoolean("confirmed"), row.getBoolean("read")),
                closed ? Optional.empty() : problem(code));
    }

    private static PastAccess.State state(String code, boolean confirmed, boolean read) {
        if (code.equals(Closing.IDENTITY_REJECTED.name())) {
            return PastAccess.State.OTHER_PERSON;
        }
        if (code.equals(Closing.PATIENT_REFUSED.name())) {
            return PastAccess.State.PATIENT_REFUSED;
        }
        if (read) {
            return PastAccess.State.READ;
        }
        return confirmed ? PastAccess.State.NOTHING_SHOWN : PastAccess.State.NOT_CONFIRMED;
    }

    /** The kind stands before the partner's code. */
    private static Optional<Problem.Kind> problem(String code) {
        String kind = code.split(" ", 2)[0];
        return Stream.of(Problem.Kind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst();
    }

    @Override
    public Optional<Acceptance> lastAcceptance(String subject) {
        return acceptances("where subject = ? order by accepted_at desc limit 1", subject);
    }

    @Override
    public Optional<Acceptance> acceptance(String subject, String version) {
        return acceptances("where subject = ? and version = ?", subject, version);
    }

    private Optional<Acceptance> acceptances(String which, Object... values) {
        return rows(
                        "select subject, version, language, text_sha256, accepted_at from treatment.conditions_accepted "
                                + which,
                        row -> new Acceptance(
                                row.getString("subject"),
                                row.getString("version"),
                                new LanguageTag(row.getString("language")),
                                row.getString("text_sha256"),
                                instant(row, "accepted_at")),
                        values)
                .stream()
                .findFirst();
    }

    @Override
    public void accepted(Acceptance acceptance) {
        commit.commit(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into treatment.conditions_accepted (subject, version, language, text_sha256, accepted_at)
                    values (?, ?, ?, ?, ?) on conflict do nothing
                    """)) {
                insert.setString(1, acceptance.subject());
                insert.setString(2, acceptance.version());
                insert.setString(3, acceptance.language().value());
                insert.setString(4, acceptance.sha256());
                insert.setObject(5, acceptance.at().atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
            }
        });
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, Row<T> row, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                List<T> result = new ArrayList<>();
                while (rows.next()) {
                    result.add(row.of(rows));
                }
                return result;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the record of professionals cannot be read", e);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
