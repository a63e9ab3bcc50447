package eu.passerelle.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.border.BorderFault;
import eu.passerelle.border.Credentials;
import eu.passerelle.border.DocumentAddress;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.Exchange;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.Refusal;
import eu.passerelle.border.Retrieval;
import eu.passerelle.trust.PurposeOfUse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WatchedPartnersTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private Instant now = NOON;
    private final Fakes.ScriptedCountry country = new Fakes.ScriptedCountry();
    private final WatchedPartners watched = new WatchedPartners(new Fakes.OnlyPortugal(country), () -> now);

    private void ask() {
        Access access = new Access(UUID.randomUUID(), Reference.create(), Fakes.doctor("d"), PurposeOfUse.TREATMENT);
        watched.reach(Fakes.PORTUGAL, access)
                .retrieve(
                        new DocumentAddress(new HomeCommunityId("2.999"), "2.999", "2.999.1"),
                        Credentials.of(List.of()),
                        Exchange.within(Duration.ofSeconds(1), Fakes.CLOCK));
    }

    private Availability portugal() {
        return watched.availability(Fakes.PORTUGAL);
    }

    private static Retrieval refused(ErrorCode code) {
        return new Retrieval.Refused(Refusal.of(code), List.of());
    }

    @Test
    void knowsNothingBeforeSomebodyAsked() {
        assertThat(portugal()).isEqualTo(Availability.UNKNOWN);
    }

    @Test
    void takesEveryAnswerAsASignOfLifeEvenARefusal() {
        ask();
        country.retrieval = refused(ErrorCode.ERROR_PS_NO_CONSENT);
        now = NOON.plusSeconds(60);
        ask();
        assertThat(portugal()).isEqualTo(new Availability(Optional.of(now), Optional.empty()));
    }

    @Test
    void datesADisturbanceFromTheFirstUnansweredQuestionAndForgetsItWithTheNextAnswer() {
        ask();
        country.failure = new BorderFault(BorderFault.Kind.UNREACHABLE, "nobody there");
        country.fails = true;
        for (int minute = 1; minute <= 3; minute++) {
            now = NOON.plusSeconds(60L * minute);
            assertThatThrownBy(this::ask).isInstanceOf(BorderFault.class);
        }
        assertThat(portugal()).isEqualTo(new Availability(Optional.of(NOON), Optional.of(NOON.plusSeconds(60))));
        country.fails = false;
        ask();
        assertThat(portugal().disturbedSince()).isEmpty();
    }

    @Test
    void takesARegisterThatIsNotThereAsADisturbance() {
        country.retrieval = refused(ErrorCode.ERROR_PS_REGISTRY_NOT_AVAILABLE);
        ask();
        assertThat(portugal()).isEqualTo(new Availability(Optional.empty(), Optional.of(NOON)));
    }
}
