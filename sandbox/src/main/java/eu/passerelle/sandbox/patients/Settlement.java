package eu.passerelle.sandbox.patients;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.PersonName;
import eu.passerelle.border.PostalAddress;
import eu.passerelle.national.NationalDocument;
import eu.passerelle.national.NationalEntry;
import eu.passerelle.national.NationalSystemUnavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Settles the synthetic patients in the schema {@code sandbox}: whose file changed (content or choices) is written anew with all documents,
 * whose file is gone is removed, the others stay as they are. All or nothing.
 */
final class Settlement {
    private final DataSource source;
    private final Folder folder;

    Settlement(DataSource source, SummaryDocuments writer, InstantSource clock) {
        this.source = source;
        this.folder = new Folder(writer, clock);
    }

    /** @return how many persons were written */
    int settle(List<SyntheticPatient> patients) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int written = settle(connection, patients);
                connection.commit();
                return written;
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

    private int settle(Connection connection, List<SyntheticPatient> patients) throws SQLException {
        Map<PatientId, String> settled = settled(connection);
        int written = 0;
        for (SyntheticPatient patient : patients) {
            String before = settled.remove(patient.id());
            if (!patient.contentHash().equals(before)) {
                remove(connection, patient.id());
                write(connection, patient);
                written++;
            }
        }
        for (PatientId gone : settled.keySet()) {
            remove(connection, gone);
            run(
                    connection,
                    "delete from sandbox.code_lock where root = ? and extension = ?",
                    gone.root(),
                    gone.extension());
        }
        return written;
    }

    private static Map<PatientId, String> settled(Connection connection) throws SQLException {
        Map<PatientId, String> hashes = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "select root, extension, content_hash from sandbox.person for update");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                hashes.put(new PatientId(rows.getString(1), rows.getString(2)), rows.getString(3));
            }
        }
        return hashes;
    }

    private static void remove(Connection connection, PatientId id) throws SQLException {
        run(connection, "delete from sandbox.person where root = ? and extension = ?", id.root(), id.extension());
    }

    private void write(Connection connection, SyntheticPatient patient) throws SQLException {
        PatientId id = patient.id();
        PersonName name = patient.person().name().orElseThrow();
        PostalAddress address = patient.person().address().orElseThrow();
        run(
                connection,
                """
                insert into sandbox.person (root, extension, content_hash, family, given, birth_date, sex, street, city,
                                            postal_code, country, access_root, access_code, consent)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), nullif(?, ''), ?)
                """,
                id.root(),
                id.extension(),
                patient.contentHash(),
                name.family(),
                name.given(),
                patient.person().birthDate().map(PartialDate::hl7).orElseThrow(),
                patient.person().gender().map(AdministrativeGender::code).orElseThrow(),
                address.street(),
                address.city(),
                address.postalCode(),
                address.country(),
                patient.accessCode().map(PatientId::root).orElse(""),
                patient.accessCode().map(PatientId::extension).orElse(""),
                patient.consent().name());
        for (PatientId identifier : patient.identifiers()) {
            identify(connection, identifier, id);
        }
        if (!patient.identifiers().contains(id)) {
            identify(connection, id, id);
        }
        for (Folder.Kept kept : folder.of(patient)) {
            store(connection, kept, id);
        }
    }

    private static void identify(Connection connection, PatientId identifier, PatientId person) throws SQLException {
        run(
                connection,
                "insert into sandbox.identifier (root, extension, person_root, person_extension) values (?, ?, ?, ?)",
                identifier.root(),
                identifier.extension(),
                person.root(),
                person.extension());
    }

    private static void store(Connection connection, Folder.Kept kept, PatientId person) throws SQLException {
        NationalDocument document = kept.document();
        NationalEntry entry = document.entry();
        Optional<String> twin = entry.twinOf();
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into sandbox.document (unique_id, person_root, person_extension, form, language, created, title,
                                              description, confidentiality, twin_of, authors, content, purposes)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?)
                """)) {
            texts(
                    statement,
                    entry.uniqueId(),
                    person.root(),
                    person.extension(),
                    entry.form().name(),
                    entry.language().value(),
                    entry.created().hl7(),
                    entry.title(),
                    entry.description(),
                    entry.confidentiality(),
                    twin.orElse(""));
            statement.setArray(
                    11, connection.createArrayOf("text", entry.authors().toArray()));
            statement.setBytes(12, document.content().bytes());
            statement.setArray(
                    13,
                    connection.createArrayOf(
                            "text",
                            kept.purposes().stream().map(Enum::name).sorted().toArray()));
            statement.executeUpdate();
        }
    }

    private static void run(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            texts(statement, values);
            statement.executeUpdate();
        }
    }

    private static void texts(PreparedStatement statement, String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
    }
}
