package eu.passerelle.treatment;

import eu.passerelle.database.GroupCommit;
import java.sql.PreparedStatement;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** What happened while reading, what was reported and what was thought of it, in PostgreSQL. */
final class ReadingTable {
    private final GroupCommit commit;
    private final InstantSource clock;

    ReadingTable(GroupCommit commit, InstantSource clock) {
        this.commit = commit;
        this.clock = clock;
    }

    void happened(UUID consultation, ReadingEvent event, String detail) {
        commit.commit(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into treatment.consultation_event (consultation, happened_at, event, detail)
                    values (?, ?, ?, ?)
                    """)) {
                insert.setObject(1, consultation);
                insert.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
                insert.setString(3, event.name());
                insert.setString(4, detail);
                insert.executeUpdate();
            }
        });
    }

    void reported(ProblemReport report) {
        commit.commit(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into treatment.problem_report (reference, country, kind, words, language, reported_at)
                    values (?, ?, ?, ?, ?, ?)
                    """)) {
                insert.setString(1, report.reference().value());
                insert.setString(2, report.country().value());
                insert.setString(3, report.kind().name());
                insert.setString(4, report.words());
                insert.setString(5, report.language().value());
                insert.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
            }
        });
    }

    void thought(Opinion opinion) {
        commit.commit(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into treatment.opinion (given_on, country, useful, trouble) values (?, ?, ?, ?)
                    """)) {
                insert.setObject(1, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
                insert.setString(2, opinion.country().value());
                insert.setString(3, opinion.useful().name());
                insert.setString(4, opinion.trouble().name());
                insert.executeUpdate();
            }
        });
    }
}
