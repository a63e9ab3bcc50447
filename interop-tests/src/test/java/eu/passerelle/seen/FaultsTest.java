package eu.passerelle.seen;

import static eu.passerelle.seen.StartedDemo.GR;
import static eu.passerelle.seen.StartedDemo.LU;
import static eu.passerelle.seen.StartedDemo.PT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import eu.passerelle.sandbox.demo.DemoPatient;
import eu.passerelle.sandbox.fault.Fault;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.Problem;
import eu.passerelle.treatment.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A partner misbehaves: the professional is told what and within the deadline, loses nothing, and can go on. */
class FaultsTest {
    @RegisterExtension
    static final DemoFixture FIXTURE = new DemoFixture();

    private static final TreeMap<Fault, String> SEEN = new TreeMap<>();
    private static final Duration SHORT = Duration.ofSeconds(3);

    private final StartedDemo demo = FIXTURE.demo();
    private final Seat luxembourg = demo.seat(LU);
    private final DemoPatient rich = demo.patient(PT, "rich");

    @BeforeAll
    static void askPortugalForThreeSecondsOnly() throws IOException {
        deadline("30s", "3s", SHORT);
    }

    @AfterAll
    static void askPortugalAsBefore() throws IOException {
        deadline("3s", "30s", Duration.ofSeconds(30));
        System.out.println("faults: " + SEEN);
    }

    @AfterEach
    void behave() {
        demo.fault(PT, Fault.NONE);
        demo.fault(LU, Fault.NONE);
    }

    /**
     * Edits Luxembourg's file about Portugal, which the node and the seat read again by themselves. The node looks as often
     * as the seat; where it is a moment later, its screen only tells a slow partner later.
     */
    private static void deadline(String before, String after, Duration expected) throws IOException {
        StartedDemo demo = FIXTURE.demo();
        Path file = demo.home().country(LU).resolve("partners/PT.yaml");
        Path fresh = file.resolveSibling(".PT.new");
        Files.writeString(fresh, Files.readString(file).replace("deadline: " + before, "deadline: " + after));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!demo.seat(LU).deadline(PT.code()).equals(expected)) {
            assertThat(System.nanoTime())
                    .as("the partner's file is not read again")
                    .isLessThan(end);
            pause(50);
        }
    }

    @ParameterizedTest
    @CsvSource({"DOWN", "SLOW", "GARBAGE", "CUT"})
    void aFaultOfThePartnerIsToldAndTheConsultationSurvivesIt(Fault fault) {
        Consultation consultation = luxembourg.open(PT);
        demo.fault(PT, fault);
        long begin = System.nanoTime();
        Step step = luxembourg.identify(consultation, rich);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        tell(fault, step, took);
        assertThat(Seat.problem(step).map(Problem::kind))
                .hasValueSatisfying(kind -> assertThat(expected(fault)).contains(kind));
        assertThat(step).isInstanceOf(Step.Identify.class);
        assertThat(took).isLessThan(SHORT.plusSeconds(2));

        demo.fault(PT, Fault.NONE);
        assertThat(luxembourg.identify(consultation, rich)).isInstanceOf(Step.Confirm.class);
        demo.fault(PT, fault);
        Step opening = luxembourg.confirm(consultation);
        assertThat(opening).isInstanceOf(Step.Confirm.class);
        assertThat(Seat.problem(opening).map(Problem::kind))
                .hasValueSatisfying(kind -> assertThat(expected(fault)).contains(kind));

        demo.fault(PT, Fault.NONE);
        assertThat(luxembourg.confirm(consultation)).isInstanceOf(Step.Reading.class);
        luxembourg.consultations().finish(consultation);
    }

    /** A connection that ends silently is one nobody answers, or one that broke: it cannot be told from outside. */
    private static Set<Problem.Kind> expected(Fault fault) {
        return switch (fault) {
            case DOWN -> EnumSet.of(Problem.Kind.UNREACHABLE);
            case SLOW -> EnumSet.of(Problem.Kind.TOO_SLOW);
            case GARBAGE -> EnumSet.of(Problem.Kind.UNREADABLE);
            case CUT -> EnumSet.of(Problem.Kind.CUT_OFF);
            case BAD_SIGNATURE -> EnumSet.of(Problem.Kind.FAILED_HERE);
            case NONE -> EnumSet.noneOf(Problem.Kind.class);
        };
    }

    @Test
    void anAssertionWhoseSignatureDoesNotVerifyIsRefusedByThePartner() {
        Consultation consultation = luxembourg.open(PT);
        demo.fault(LU, Fault.BAD_SIGNATURE);
        long begin = System.nanoTime();
        Step step = luxembourg.identify(consultation, rich);
        tell(Fault.BAD_SIGNATURE, step, Duration.ofNanos(System.nanoTime() - begin));
        assertThat(Seat.problem(step).map(Problem::kind)).contains(Problem.Kind.FAILED_HERE);
        assertThat(luxembourg.read(GR, demo.patient(GR, "rich"))).isInstanceOf(Step.Identify.class);
        demo.fault(LU, Fault.NONE);
        assertThat(luxembourg.identify(consultation, rich)).isInstanceOf(Step.Confirm.class);
        assertThat(luxembourg.confirm(consultation)).isInstanceOf(Step.Reading.class);
    }

    @Test
    void othersAreReadWhileOnePartnerIsSlow() {
        demo.fault(PT, Fault.SLOW);
        List<Consultation> waiting = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Consultation consultation = luxembourg.open(PT);
            waiting.add(consultation);
            threads.add(Thread.ofVirtual().start(() -> luxembourg.identify(consultation, rich)));
        }
        assertThat(luxembourg.read(GR, demo.patient(GR, "rich"))).isInstanceOf(Step.Reading.class);
        assertThat(demo.seat(GR).read(LU, demo.patient(LU, "rich"))).isInstanceOf(Step.Reading.class);
        threads.forEach(FaultsTest::join);
        assertThat(waiting)
                .extracting(consultation ->
                        Seat.problem(consultation.step()).orElseThrow().kind())
                .containsOnly(Problem.Kind.TOO_SLOW);

        // Thirty that failed in a row open the breaker: nobody else waits for Portugal, and it is tried again later.
        demo.fault(PT, Fault.NONE);
        Consultation next = waiting.getFirst();
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!(luxembourg.identify(next, rich) instanceof Step.Confirm)) {
            assertThat(System.nanoTime()).isLessThan(end);
            pause(500);
        }
        assertThat(luxembourg.confirm(next)).isInstanceOf(Step.Reading.class);
    }

    @Test
    void theScreenTellsTheFaultAndTheSameFormSucceedsLater() {
        try (BrowserContext profile = FIXTURE.browser().profile(true)) {
            Accessibility axe = new Accessibility();
            Journey journey = new Journey(profile, page -> {});
            Page page = journey.page();
            journey.logIn(demo.portal(LU), demo.doctor(LU));
            journey.choose(PT);
            demo.fault(PT, Fault.SLOW);
            journey.identify(rich);
            assertThat(page.locator("section.panel[role=alert]").innerText()).contains("Pas de réponse à temps");
            assertThat(page.locator("section.panel .reference").innerText()).isNotBlank();
            axe.judge(page);
            demo.fault(PT, Fault.GARBAGE);
            page.click("#main-form .buttons button");
            page.waitForSelector("section.panel:has-text('illisible')");
            demo.fault(PT, Fault.NONE);
            page.click("#main-form .buttons button");
            page.waitForSelector("input[name=purpose]");
            journey.confirm();
            assertThat(page.locator(".box").first().innerText()).contains("Arachide");
            assertThat(journey.complaints()).isEmpty();
            assertThat(axe.violations()).isEmpty();
        }
    }

    private static void tell(Fault fault, Step step, Duration took) {
        SEEN.put(
                fault,
                Seat.problem(step).map(problem -> problem.kind().name()).orElse("no problem") + " after "
                        + took.toMillis() + " ms");
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
