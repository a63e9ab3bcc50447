package eu.passerelle.interop;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.ErrorCode;
import eu.passerelle.interop.Attacks.Attack;
import eu.passerelle.interop.Vouching.Pair;
import eu.passerelle.soap.envelope.Operation;
import eu.passerelle.trust.TlsContexts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A whole country A behind a real socket: each attack is refused by its code, recorded, and asks nothing national. */
class AttackMatrixTest {
    private static final FakeNational NATIONAL = Papers.national();
    private static Records records;
    private static CountryA portugal;
    private static RawClient luxembourg;

    @BeforeAll
    static void open() {
        records = new Records();
        portugal = new CountryA(records, Keys.trusting(Keys.LUXEMBOURG, Keys.FRANCE), Keys.CLOCK, NATIONAL);
        luxembourg = RawClient.ofLuxembourg(portugal.base());
    }

    @AfterAll
    static void close() {
        luxembourg.close();
        portugal.close();
        records.close();
    }

    static Stream<Attack> attacks() {
        return Attacks.all().stream();
    }

    private static List<String> recorded(Answer answer) {
        return records.rows(
                "select operation, outcome, code, response_sha256 from audit.answered where message_id = ?",
                answer.messageId());
    }

    private static void refused(Operation operation, ErrorCode code, int askedBefore, Answer answer) {
        assertThat(answer.httpStatus()).isEqualTo(200);
        assertThat(answer.codes()).containsExactly(code.code());
        assertThat(answer.tellsOfAPerson()).isFalse();
        if (operation == Operation.PATIENT_DISCOVERY) {
            assertThat(answer.at("//*[local-name()='acknowledgement']/*[local-name()='typeCode']/@code"))
                    .containsExactly("AE");
            assertThat(answer.at("//*[local-name()='detectedIssueManagement']/*[local-name()='code']/@code"))
                    .containsExactly("InsufficientRights");
        } else {
            assertThat(answer.at("//@status"))
                    .containsExactly("urn:oasis:names:tc:ebxml-regrep:ResponseStatusType:Failure");
            assertThat(answer.at("//*[local-name()='RegistryError']/@severity"))
                    .containsExactly("urn:oasis:names:tc:ebxml-regrep:ErrorSeverityType:Error");
        }
        assertThat(NATIONAL.asked()).as("questions to the national side").isEqualTo(askedBefore);
        assertThat(recorded(answer))
                .singleElement()
                .asString()
                .startsWith(operation.transaction() + "|")
                .contains("|" + code.code() + "|");
    }

    private static void served(Operation operation, List<byte[]> assertions) {
        int before = NATIONAL.asked();
        Answer answer = luxembourg.ask(operation, assertions);
        assertThat(answer.httpStatus()).isEqualTo(200);
        assertThat(answer.codes()).isEmpty();
        assertThat(answer.tellsOfAPerson()).isTrue();
        assertThat(NATIONAL.asked()).isGreaterThan(before);
        assertThat(recorded(answer)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void refusesByTheRightCodeAndServesTheNextGoodRequest(Attack attack) {
        Pair good = Vouching.GOOD.pair();
        List<byte[]> header = attack.header().apply(good);
        int before = NATIONAL.asked();
        Answer answer = luxembourg.ask(attack.operation(), header);
        refused(attack.operation(), attack.code(), before, answer);
        served(attack.operation(), Vouching.GOOD.pair().both());
    }

    @ParameterizedTest
    @EnumSource(
            value = Operation.class,
            names = {"PATIENT_DISCOVERY", "DOCUMENT_QUERY", "DOCUMENT_RETRIEVE"})
    void anIdUsedAgainForOtherBytesIsAReplay(Operation operation) {
        Pair good = Vouching.GOOD.pair();
        served(operation, good.both());
        byte[] other = Resign.by(Keys.LU_SEAL)
                .edited(good.identity().bytes(), text -> text.replace("Hôpital du Pont", "Hôpital du Val"));
        int before = NATIONAL.asked();
        Answer answer =
                luxembourg.ask(operation, List.of(other, good.treatment().bytes()));
        refused(operation, ErrorCode.ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED, before, answer);
        served(operation, good.both());
    }

    @ParameterizedTest
    @EnumSource(
            value = Operation.class,
            names = {"PATIENT_DISCOVERY", "DOCUMENT_QUERY", "DOCUMENT_RETRIEVE"})
    void goodAssertionsAreServedInEveryShape(Operation operation) {
        Pair good = Vouching.GOOD.pair();
        served(operation, good.both());
        served(operation, good.both());
        served(operation, List.of(good.treatment().bytes(), good.identity().bytes()));
        served(operation, Vouching.GOOD.shifted(Duration.ofMinutes(4)).pair().both());
        served(operation, Vouching.GOOD.shifted(Duration.ofMinutes(-110)).pair().both());
        served(operation, resigned(Resign.by(Keys.LU_SEAL)));
    }

    private static List<byte[]> resigned(Resign by) {
        Pair pair = Vouching.GOOD.pair();
        return List.of(
                by.again(pair.identity().bytes()), by.again(pair.treatment().bytes()));
    }

    @Test
    void aDocumentTypeInsideTheMessageIsASenderFault() {
        Pair good = Vouching.GOOD.pair();
        byte[] declared = ("<!DOCTYPE a>" + Resign.text(good.identity().bytes())).getBytes(StandardCharsets.UTF_8);
        int before = NATIONAL.asked();
        Answer answer = luxembourg.ask(Operation.PATIENT_DISCOVERY, List.of(declared));
        assertThat(answer.httpStatus()).isEqualTo(400);
        assertThat(answer.isFault()).isTrue();
        assertThat(NATIONAL.asked()).isEqualTo(before);
        assertThat(records.rows("select outcome from audit.turned_away")).anyMatch(row -> row.startsWith("malformed"));
        served(Operation.PATIENT_DISCOVERY, good.both());
    }

    @Test
    void aDocumentOfAnotherPatientIsNotThere() {
        Answer answer = luxembourg.ask(
                Operation.DOCUMENT_RETRIEVE,
                Vouching.GOOD.about(Papers.OTHER).pair().both());
        assertThat(answer.codes()).containsExactly(ErrorCode.MISSING_DOCUMENT.code());
        assertThat(answer.tellsOfAPerson()).isFalse();
        assertThat(recorded(answer)).hasSize(1);
    }

    @Test
    void anotherPartnerMayNotUseWhatWasGivenToUs() {
        try (RawClient france = new RawClient(
                portugal.base(),
                new TlsContexts(Keys.CLOCK).client(Keys.identity(Keys.FR_TLS), () -> Optional.of(Keys.PORTUGAL)))) {
            Pair stolen = Vouching.GOOD.pair();
            served(Operation.DOCUMENT_QUERY, stolen.both());
            int before = NATIONAL.asked();
            Answer answer = france.ask(Operation.DOCUMENT_QUERY, stolen.both());
            refused(Operation.DOCUMENT_QUERY, ErrorCode.ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED, before, answer);
        }
    }
}
