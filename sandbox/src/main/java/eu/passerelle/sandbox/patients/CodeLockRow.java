package eu.passerelle.sandbox.patients;

import eu.passerelle.border.PatientId;
import eu.passerelle.national.choice.CodeLock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The lock of one person's access code in its table. */
final class CodeLockRow {
    private CodeLockRow() {}

    /** Reads it, and keeps everybody else from it until the transaction ends. */
    static CodeLock lock(Connection connection, PatientId id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into sandbox.code_lock (root, extension) values (?, ?) on conflict do nothing")) {
            statement.setString(1, id.root());
            statement.setString(2, id.extension());
            statement.executeUpdate();
        }
        try (PreparedStatement statement = connection.prepareStatement("""
                select failures, locked_until from sandbox.code_lock where root = ? and extension = ? for update
                """)) {
            statement.setString(1, id.root());
            statement.setString(2, id.extension());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                Optional<Instant> until = Optional.ofNullable(row.getObject("locked_until", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant);
                return new CodeLock(row.getInt("failures"), until);
            }
        }
    }

    static void write(Connection connection, PatientId id, CodeLock lock) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                update sandbox.code_lock set failures = ?, locked_until = ?::timestamptz where root = ? and extension = ?
                """)) {
            statement.setInt(1, lock.failures());
            statement.setString(
                    2,
                    lock.lockedUntil()
                            .map(until -> until.atOffset(ZoneOffset.UTC).toString())
                            .orElse(null));
            statement.setString(3, id.root());
            statement.setString(4, id.extension());
            statement.executeUpdate();
        }
    }
}
