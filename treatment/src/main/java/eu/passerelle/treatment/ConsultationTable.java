package eu.passerelle.treatment;

import eu.passerelle.database.GroupCommit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The record of consultations in PostgreSQL. Of the token only a digest is kept. */
public final class ConsultationTable implements ConsultationRecord {
    private final DataSource database;
    private final GroupCommit commit;
    private final InstantSource clock;
    private final ReadingTable reading;

    public ConsultationTable(DataSource database, GroupCommit commit, InstantSource clock) {
        this.database = database;
        this.commit = commit;
        this.clock = clock;
        this.reading = new ReadingTable(commit, clock);
    }

    @Override
    public void opened(Consultation consultation) {
        OffsetDateTime now = now();
        commit.commit(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into treatment.consultation (id, token_sha256, reference, subject, professional, country,
                        notice_way, notice_language, notice_version, state, code, purpose, emergency_reason, patient_root,
                        patient_extension, identity_agreement, birth_date_comparison, document_id, document_sha256,
                        terminology_release, rules_version, opened_at,
                        changed_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'Identify', '', ?, '', '', '', '', '', '', '', '', ?, ?,
                        ?)
                    """)) {
                insert.setObject(1, consultation.id());
                insert.setString(2, digest(consultation.token()));
                insert.setString(3, consultation.reference().value());
                insert.setString(4, consultation.user().subject());
                insert.setString(5, consultation.user().professional().name());
                insert.setString(6, consultation.partner().country().value());
                insert.setString(7, consultation.notice().way().name());
                insert.setString(8, consultation.notice().language().value());
                insert.setString(9, consultation.notice().version());
                insert.setString(10, consultation.purpose().name());
                insert.setString(11, consultation.ruling().version().name());
                insert.setObject(12, now);
                insert.setObject(13, now);
                insert.executeUpdate();
            }
        });
    }

    @Override
    public void informed(UUID consultation, NoticeGiven notice) {
        update(
                consultation,
                "notice_way = ?, notice_language = ?, notice_version = ?",
                notice.way().name(),
                notice.language().value(),
                notice.version());
    }

    @Override
    public void reached(UUID consultation, String state, String code) {
        update(consultation, "state = ?, code = ?", state, code);
    }

    @Override
    public void confirmed(UUID consultation, Confirmed confirmed) {
        update(
                consultation,
                "patient_root = ?, patient_extension = ?, purpose = ?, emergency_reason = ?, identity_agreement = ?, "
                        + "birth_date_comparison = ?, name_comparison = ?, patient_agreement = ?",
                confirmed.patientRoot(),
                confirmed.patientExtension(),
                confirmed.purpose(),
                confirmed.emergencyReason(),
                confirmed.identityAgreement(),
                confirmed.birthDateComparison(),
                confirmed.nameComparison(),
                confirmed.patientAgreement());
    }

    @Override
    public void read(UUID consultation, String documentUniqueId, String sha256, String release) {
        update(
                consultation,
                "document_id = ?, document_sha256 = ?, terminology_release = ?",
                documentUniqueId,
                sha256,
                release);
    }

    @Override
    public void closed(UUID consultation, Closing how) {
        update(consultation, "state = 'Closed', code = ?, closed_at = current_timestamp", how.name());
    }

    @Override
    public void happened(UUID consultation, ReadingEvent event, String detail) {
        reading.happened(consultation, event, detail);
    }

    @Override
    public void reported(ProblemReport report) {
        reading.reported(report);
    }

    @Override
    public void thought(Opinion opinion) {
        reading.thought(opinion);
    }

    private void update(UUID consultation, String assignments, String... values) {
        OffsetDateTime now = now();
        commit.commit(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update treatment.consultation set " + assignments + ", changed_at = ? where id = ?")) {
                for (int i = 0; i < values.length; i++) {
                    update.setString(i + 1, values[i]);
                }
                update.setObject(values.length + 1, now);
                update.setObject(values.length + 2, consultation);
                update.executeUpdate();
            }
        });
    }

    @Override
    public Optional<Reference> interrupted(ConsultationToken token, SignedIn user) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select reference from treatment.consultation where token_sha256 = ? and subject = ?
                        """)) {
            query.setString(1, digest(token));
            query.setString(2, user.subject());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(new Reference(rows.getString(1))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the record of consultations cannot be read", e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String digest(ConsultationToken token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(token.value().getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }
}
