package eu.passerelle.sandbox.patients;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.Content;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.PersonName;
import eu.passerelle.border.PostalAddress;
import eu.passerelle.national.NationalDocument;
import eu.passerelle.national.NationalEntry;
import eu.passerelle.national.NationalSystemUnavailable;
import eu.passerelle.national.choice.CodeLock;
import eu.passerelle.trust.PurposeOfUse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** A population in the schema {@code sandbox}. */
final class PostgresPopulation implements Population {
    private static final String PERSON = """
            select p.root, p.extension, p.family, p.given, p.birth_date, p.sex, p.street, p.city, p.postal_code,
                   p.country, p.access_root, p.access_code, p.consent
            from sandbox.person p
            """;
    private static final String ENTRY = """
            select unique_id, form, language, created, title, description, confidentiality, authors, twin_of,
                   length(content) as size
            """;

    private final DataSource source;

    PostgresPopulation(DataSource source) {
        this.source = source;
    }

    @Override
    public List<Person> holding(PatientId identifier) {
        return ask(PERSON + """
                        where (p.root, p.extension) in (
                            select person_root, person_extension from sandbox.identifier where root = ? and extension = ?)
                        order by p.root, p.extension
                        """, PostgresPopulation::person, identifier.root(), identifier.extension());
    }

    @Override
    public Optional<Person> person(PatientId id) {
        return ask(
                        PERSON + " where p.root = ? and p.extension = ?",
                        PostgresPopulation::person,
                        id.root(),
                        id.extension())
                .stream()
                .findFirst();
    }

    @Override
    public List<NationalEntry> documents(PatientId id, PurposeOfUse purpose) {
        return ask(ENTRY + """
                        from sandbox.document where person_root = ? and person_extension = ? and ? = any (purposes)
                        order by created desc, unique_id
                        """, PostgresPopulation::entry, id.root(), id.extension(), purpose.name());
    }

    @Override
    public Optional<NationalDocument> document(PatientId id, String uniqueId, PurposeOfUse purpose) {
        return ask(
                        ENTRY + """
                                , content
                                from sandbox.document where person_root = ? and person_extension = ? and unique_id = ?
                                  and ? = any (purposes)
                                """,
                        row -> new NationalDocument(entry(row), Content.of(row.getBytes("content"))),
                        id.root(),
                        id.extension(),
                        uniqueId,
                        purpose.name())
                .stream()
                .findFirst();
    }

    @Override
    public CodeLock.Outcome tryCode(PatientId id, boolean right, Instant now) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                CodeLock.Outcome outcome = CodeLockRow.lock(connection, id).attempt(right, now);
                CodeLockRow.write(connection, id, outcome.after());
                connection.commit();
                return outcome;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new NationalSystemUnavailable("the sandbox's national system", e);
        }
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> ask(String sql, Reading<T> reading, String... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<T> result = new ArrayList<>();
                while (rows.next()) {
                    result.add(reading.read(rows));
                }
                return List.copyOf(result);
            }
        } catch (SQLException e) {
            throw new NationalSystemUnavailable("the sandbox's national system", e);
        }
    }

    private static Person person(ResultSet row) throws SQLException {
        String accessRoot = row.getString("access_root");
        return new Person(
                new PatientId(row.getString("root"), row.getString("extension")),
                new Demographics(
                        Optional.of(new PersonName(row.getString("family"), row.getString("given"))),
                        PartialDate.parse(row.getString("birth_date")),
                        AdministrativeGender.ofCode(row.getString("sex")),
                        Optional.of(new PostalAddress(
                                row.getString("street"),
                                row.getString("city"),
                                row.getString("postal_code"),
                                row.getString("country")))),
                accessRoot == null
                        ? Optional.empty()
                        : Optional.of(new PatientId(accessRoot, row.getString("access_code"))),
                SyntheticPatient.Consent.valueOf(row.getString("consent")));
    }

    private static NationalEntry entry(ResultSet row) throws SQLException {
        return new NationalEntry(
                row.getString("unique_id"),
                NationalEntry.Form.valueOf(row.getString("form")),
                new LanguageTag(row.getString("language")),
                PartialDate.parse(row.getString("created")).orElseThrow(),
                row.getString("title"),
                row.getString("description"),
                row.getString("confidentiality"),
                List.of((String[]) row.getArray("authors").getArray()),
                OptionalLong.of(row.getLong("size")),
                Optional.ofNullable(row.getString("twin_of")));
    }
}
