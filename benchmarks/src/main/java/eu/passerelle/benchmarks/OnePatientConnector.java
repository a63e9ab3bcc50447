package eu.passerelle.benchmarks;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.Content;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.PersonName;
import eu.passerelle.national.ConsentRegister;
import eu.passerelle.national.NationalConnector;
import eu.passerelle.national.NationalDocument;
import eu.passerelle.national.NationalEntry;
import eu.passerelle.national.NationalSystemUnavailable;
import eu.passerelle.national.PatientRegister;
import eu.passerelle.national.RegisterAnswer;
import eu.passerelle.national.SummarySource;
import eu.passerelle.trust.Authority;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** The national side of the benchmark: each question about documents costs the query a real one would cost. */
final class OnePatientConnector implements NationalConnector {
    private static final Demographics PERSON = new Demographics(
            Optional.of(new PersonName("Exemplo", "Maria Sintética")),
            PartialDate.parse("19780512"),
            AdministrativeGender.ofCode("F"),
            Optional.empty());

    private final DataSource source;

    OnePatientConnector(DataSource source) {
        this.source = source;
    }

    @Override
    public PatientRegister patients() {
        return (authority, query) -> query.identifiers().contains(LargeSummary.PATIENT)
                ? new RegisterAnswer.One(LargeSummary.PATIENT, PERSON)
                : new RegisterAnswer.Nobody();
    }

    @Override
    public ConsentRegister consents() {
        return (authority, patient, kind) -> patient.equals(LargeSummary.PATIENT)
                ? ConsentRegister.ConsentDecision.PERMITTED
                : ConsentRegister.ConsentDecision.WITHHELD;
    }

    @Override
    public SummarySource summaries() {
        return new Summaries();
    }

    private static NationalEntry entry(long size) {
        return new NationalEntry(
                LargeSummary.UNIQUE_ID,
                NationalEntry.Form.STRUCTURED,
                new LanguageTag("pt-PT"),
                PartialDate.parse("20260504").orElseThrow(),
                "Resumo Clínico do Doente",
                "Patient Summary",
                "N",
                List.of("João Fictício Amostra"),
                OptionalLong.of(size),
                Optional.empty());
    }

    private final class Summaries implements SummarySource {
        @Override
        public List<NationalEntry> list(Authority authority, PatientId patient) {
            return ask(
                            "select length(content) from benchmarks.document where unique_id = ?",
                            LargeSummary.UNIQUE_ID,
                            row -> entry(row.getLong(1)))
                    .stream()
                    .toList();
        }

        @Override
        public Optional<NationalDocument> fetch(Authority authority, PatientId patient, String documentUniqueId) {
            return ask("select content from benchmarks.document where unique_id = ?", documentUniqueId, row -> {
                byte[] content = row.getBytes(1);
                return new NationalDocument(entry(content.length), Content.of(content));
            });
        }
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> Optional<T> ask(String sql, String uniqueId, Reading<T> reading) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, uniqueId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(reading.read(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new NationalSystemUnavailable("the database of the benchmark", e);
        }
    }
}
