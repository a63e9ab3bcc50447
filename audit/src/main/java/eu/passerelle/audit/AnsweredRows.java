package eu.passerelle.audit;

import eu.passerelle.border.ExchangeWitness.Sighting;
import eu.passerelle.border.PatientId;
import eu.passerelle.trust.Authority;
import eu.passerelle.trust.Professional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The rows of {@link AnsweredExchanges}. */
final class AnsweredRows {
    private AnsweredRows() {}

    static void answered(Connection connection, List<AnsweredExchanges.Draft> drafts, Sighting sighting)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into audit.answered (transaction_id, message_id, operation, peer, country, subject, professional, role,
                    organization, purpose, assertion_ids, patient_root, patient_extension, outcome, code, document_id,
                    document_sha256, document_size, request_sha256, response_sha256, received_at, answered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (AnsweredExchanges.Draft draft : drafts) {
                Optional<Authority> authority = draft.authority;
                Optional<Professional> professional = authority.map(Authority::professional);
                insert.setObject(1, draft.transaction.value());
                insert.setString(2, sighting.messageId());
                insert.setString(3, draft.operation);
                insert.setString(4, peer(sighting));
                insert.setString(5, authority.map(a -> a.country().value()).orElse(""));
                insert.setString(6, professional.map(Professional::id).orElse(""));
                insert.setString(7, professional.map(Professional::name).orElse(""));
                insert.setString(8, professional.map(p -> p.role().code()).orElse(""));
                insert.setString(
                        9, professional.flatMap(Professional::organization).orElse(""));
                insert.setString(10, authority.map(a -> a.purpose().name()).orElse(""));
                insert.setString(
                        11,
                        authority.map(a -> String.join(" ", a.assertionIds())).orElse(""));
                insert.setString(12, draft.patient.map(PatientId::root).orElse(""));
                insert.setString(13, draft.patient.map(PatientId::extension).orElse(""));
                insert.setString(14, draft.outcome.word());
                insert.setString(15, draft.outcome.code());
                insert.setString(16, draft.documentId);
                insert.setString(17, draft.outcome.documentSha256());
                insert.setLong(18, draft.outcome.documentSize());
                insert.setString(19, sighting.requestSha256());
                insert.setString(20, sighting.responseSha256());
                insert.setObject(21, sighting.from().atOffset(ZoneOffset.UTC));
                insert.setObject(22, sighting.to().atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
            }
        }
    }

    static void turnedAway(Connection connection, Sighting sighting) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into audit.turned_away (message_id, operation, peer, outcome, request_sha256, seen_at)
                values (?, ?, ?, ?, ?, ?)
                """)) {
            insert.setString(1, sighting.messageId());
            insert.setString(2, sighting.operation());
            insert.setString(3, peer(sighting));
            insert.setString(4, sighting.outcome());
            insert.setString(5, sighting.requestSha256());
            insert.setObject(6, sighting.to().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private static String peer(Sighting sighting) {
        return sighting.peer()
                .map(peer -> peer.getSubjectX500Principal().getName())
                .orElse("");
    }
}
