package eu.passerelle.treatment;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.database.GroupCommit;
import eu.passerelle.national.NoticeArchive;
import eu.passerelle.national.SignedNotice;
import eu.passerelle.national.SignedNotice.Mark;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Signed notices in PostgreSQL, for countries without an archive of their own. */
public final class SignedNoticeTable implements NoticeArchive {
    private final DataSource database;
    private final GroupCommit commit;

    public SignedNoticeTable(DataSource database, GroupCommit commit) {
        this.database = database;
        this.commit = commit;
    }

    @Override
    public void keep(SignedNotice notice) {
        commit.commit(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into treatment.signed_notice (reference, sha256, country, language, notice_version, signed_at,
                        question, mark, content)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (reference, sha256) do nothing
                    """)) {
                insert.setString(1, notice.reference());
                insert.setString(2, notice.sha256());
                insert.setString(3, notice.country().value());
                insert.setString(4, notice.language().value());
                insert.setString(5, notice.noticeVersion());
                insert.setObject(6, notice.signedAt().atOffset(ZoneOffset.UTC));
                insert.setString(7, notice.question());
                insert.setString(8, word(notice.mark()));
                insert.setString(9, notice.mark().content());
                insert.executeUpdate();
            }
        });
    }

    @Override
    public List<SignedNotice> of(String reference) {
        List<SignedNotice> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select sha256, country, language, notice_version, signed_at, question, mark, content
                        from treatment.signed_notice where reference = ? order by signed_at
                        """)) {
            query.setString(1, reference);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(notice(reference, rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the archive of notices cannot be read", e);
        }
    }

    private static SignedNotice notice(String reference, ResultSet row) throws SQLException {
        SignedNotice notice = new SignedNotice(
                reference,
                new CountryCode(row.getString("country")),
                new LanguageTag(row.getString("language")),
                row.getString("notice_version"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getString("question"),
                mark(row.getString("mark"), row.getString("content")));
        if (!notice.sha256().equals(row.getString("sha256"))) {
            throw new IllegalStateException("a signed notice was altered, reference " + reference);
        }
        return notice;
    }

    private static String word(Mark mark) {
        return switch (mark) {
            case Mark.Drawn drawn -> "DRAWN";
            case Mark.OnPaper paper -> "ON_PAPER";
        };
    }

    private static Mark mark(String word, String content) {
        return word.equals("DRAWN") ? new Mark.Drawn(content) : new Mark.OnPaper(content);
    }
}
