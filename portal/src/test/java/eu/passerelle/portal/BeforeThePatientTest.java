package eu.passerelle.portal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.CountryCode;
import eu.passerelle.treatment.NoticeGiven;
import eu.passerelle.treatment.Problem;
import eu.passerelle.treatment.Reference;
import eu.passerelle.treatment.professional.Acceptance;
import eu.passerelle.treatment.professional.Habits;
import eu.passerelle.treatment.professional.PastAccess;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is there before a patient is identified, over HTTP and without scripts. */
class BeforeThePatientTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final PortalUnderTest portal = PortalUnderTest.shared();
    private final String subject = "start-" + NUMBER.incrementAndGet();

    @AfterEach
    void asBefore() {
        portal.issuer.subject = "doctor-1";
        portal.issuer.claims = Map.of();
        portal.issuer.role = "doctor";
    }

    private Browser english(String who) {
        Browser browser = new Browser(portal.base);
        browser.language = "en";
        portal.issuer.subject = who;
        return browser;
    }

    private Browser doctor() {
        return english(subject).login();
    }

    @Test
    void tellsWhoIsNotLoggedInWhatTheServiceIsAndWhereItWorks() {
        HttpResponse<String> welcome = english(subject).get("/");
        assertThat(welcome.statusCode()).isEqualTo(200);
        assertThat(welcome.body())
                .contains("Health data that crosses the border", "I am a health professional", "How it works")
                .containsPattern(
                        "<th scope=\"row\">Portugal</th>\\s*<td><span class=\"column\">[^<]*</span> <span class=\"works\">works</span></td>")
                .containsPattern(
                        "<th scope=\"row\">Austria</th>\\s*<td><span class=\"column\">[^<]*</span> <span class=\"quiet\">not yet</span></td>")
                .doesNotContain("I am a citizen", "http://www");
        assertThat(english(subject).get("/welcome").body()).contains("How it works");
    }

    @Test
    void sendsWhoWantedToGoFurtherThereAfterTheLogin() {
        Browser browser = english(subject);
        assertThat(browser.get("/?country=PT").uri().getPath()).isEqualTo("/login");
        assertThat(browser.get("/oauth2/authorization/professional").body())
                .contains("Information for a patient from Portugal");
    }

    @Test
    void listsThoseUsedBeforeFirstThenByNameAndGreysTheOthersWithTheReason() {
        portal.professionals.habits.put(subject, new Habits(1, List.of(new CountryCode("PT")), Optional.empty()));
        String start = doctor().get("/").body();
        assertThat(start.substring(start.indexOf("<ul class=\"cards\">")))
                .containsSubsequence("Portugal", "used before", "Greece", "Ελλάδα", "Spain")
                .containsSubsequence(
                        "countries cannot be asked",
                        "Austria",
                        "does not send summaries yet",
                        "Belgium",
                        "België",
                        "Belgien",
                        "not connected here yet");
    }

    @Test
    void findsACountryByLettersOfItsNameInAnyLanguage() {
        Browser browser = doctor();
        HttpResponse<String> found = browser.get("/?q=%CE%B5%CE%BB%CE%BB");
        assertThat(found.uri().getQuery()).isEqualTo("country=GR");
        assertThat(browser.get("/?q=es").body()).contains("España", "Estonia").doesNotContain("href=\"/?country=GR\"");
        assertThat(browser.get("/?q=belgi").body())
                .contains("<details class=\"fold\" open", "Belgium")
                .doesNotContain("href=\"/?country=PT\"");
        assertThat(browser.get("/?q=atlantis").body())
                .contains("No country matches these letters.", "Show all countries");
    }

    @Test
    void opensTheChecklistUntilTheThirdConsultation() {
        Browser browser = doctor();
        assertThat(browser.get("/").body()).containsPattern("class=\"card checklist\" open");
        portal.professionals.habits.put(subject, new Habits(3, List.of(), Optional.of(Instant.now())));
        assertThat(browser.get("/").body())
                .contains("card checklist")
                .doesNotContainPattern("class=\"card checklist\" open");
    }

    @Test
    void saysWhenTheLoginBeforeWas() {
        assertThat(doctor().get("/").body()).contains("This is your first login.");
        portal.professionals.logins.put(subject, Instant.parse("2026-02-03T09:30:00Z"));
        assertThat(doctor().get("/").body()).contains("Last login: 3 February 2026, 10:30.", "If that was not you");
    }

    @Test
    void doesNotSayThatNothingWasUsedWhenThisLoginUsedIt() {
        Browser browser = doctor();
        assertThat(browser.get("/").body()).contains("You have not used the service yet.");
        portal.professionals.habits.put(subject, new Habits(1, List.of(), Optional.of(Instant.now())));
        assertThat(browser.get("/").body()).doesNotContain("You have not used the service yet.");
    }

    @Test
    void listsOwnAccessesOfADayWithoutAnythingThatOpens() {
        assertThat(doctor().get("/accesses").body()).contains("No access in the last 24 hours");
        Instant now = Instant.now();
        portal.professionals.accesses.put(
                subject,
                List.of(
                        new PastAccess(
                                new CountryCode("PT"),
                                now,
                                new Reference("2345-6789"),
                                PastAccess.State.READ,
                                Optional.empty()),
                        new PastAccess(
                                new CountryCode("GR"),
                                now,
                                new Reference("3456-7892"),
                                PastAccess.State.NOT_CONFIRMED,
                                Optional.of(Problem.Kind.UNREACHABLE)),
                        new PastAccess(
                                new CountryCode("ES"),
                                now.minusSeconds(90_000),
                                new Reference("4567-8923"),
                                PastAccess.State.READ,
                                Optional.empty())));
        assertThat(doctor().get("/accesses").body())
                .containsSubsequence(
                        "Portugal", "Summary shown", "2345-6789", "Greece", "Greece cannot be reached", "3456-7892")
                .doesNotContain("4567-8923", "/c/");
        assertThat(doctor().get("/").body()).contains("2345-6789");
    }

    @Test
    void showsTheOperatorsNotesWhereTheyBelong() {
        Browser browser = doctor();
        portal.operator.write(
                "service-notes.yaml",
                "notes: [{text: {en: Quiet day}}, {country: ES, text: {en: \"Maintenance until 14:00\"}}]");
        try {
            String start = "";
            for (int i = 0; i < 60 && !start.contains("Quiet day"); i++) {
                sleep();
                start = browser.get("/").body();
            }
            assertThat(start).contains("Quiet day", "Maintenance until 14:00");
            assertThat(browser.get("/?country=ES").body()).contains("Maintenance until 14:00");
            assertThat(browser.get("/?country=PT").body()).doesNotContain("Maintenance until 14:00");
        } finally {
            portal.operator.write("service-notes.yaml", "notes: []");
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void tellsHowACountryAnsweredLately() {
        portal.closeEverybody();
        Browser browser = doctor();
        browser.post("/consultations", Map.of("country", "GR", "notice", "el", "way", "TOLD"));
        browser.post(
                "/c/" + portal.last().token().value() + "/identity",
                Map.of("f0.0", "01010099000", "day", "12", "month", "3", "year", "1985"));
        assertThat(browser.get("/?country=GR").body()).containsPattern("Greece: answered at [0-9:]{5}\\.");
    }

    @Test
    void givesTheNoticeLargeInThePatientsLanguageWithNothingButTheWayBack() {
        HttpResponse<String> turned = doctor().get("/notice/GR/el");
        assertThat(turned.body())
                .contains("<html lang=\"el\"", "Πίσω", "href=\"/?country=GR&amp;notice=el\"", "class=\"watermark\"")
                .doesNotContain("<form", "class=\"foot\"", "class=\"top\"");
        assertThat(english(subject).get("/information/GR/el").body())
                .contains("<html lang=\"el\"")
                .doesNotContain("Πίσω");
        assertThat(english(subject).get("/notice/GR/el").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void recordsThatTheNoticeWasReadOnTheTelephone() {
        Browser browser = doctor();
        assertThat(browser.get("/?country=PT").body())
                .contains("/notice/PT/pt/code.svg", "https://notice.example.org/PT/pt");
        HttpResponse<String> code = browser.get("/notice/PT/pt/code.svg");
        assertThat(code.headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(code.body()).startsWith("<svg");
        browser.post("/consultations", Map.of("country", "PT", "notice", "fr", "way", "QR_CODE"));
        NoticeGiven given = portal.last().notice();
        assertThat(given.way()).isEqualTo(NoticeGiven.Way.QR_CODE);
        assertThat(given.language().value()).isEqualTo("fr");
        assertThat(given.version()).isEqualTo("sample 2026-11");
    }

    @Test
    void offersEveryLanguageThereIsATextInTheCountrysOwnFirst() {
        assertThat(doctor().get("/?country=GR").body())
                .containsSubsequence("notice=el", "notice=en", "notice=de", "notice=fr", "notice=pt");
    }

    @Test
    void asksForTheConditionsOnceAndGoesOnToWhereTheUserWanted() {
        Browser browser = english("new-" + subject);
        browser.get("/?country=PT");
        HttpResponse<String> asked = browser.get("/oauth2/authorization/professional");
        assertThat(asked.uri().getPath()).isEqualTo("/conditions");
        assertThat(asked.body()).contains("Please read and accept the conditions once", "I accept", "Sample text");
        assertThat(browser.get("/accesses").uri().getPath()).isEqualTo("/conditions");
        assertThat(browser.get("/help").uri().getPath()).isEqualTo("/help");
        browser.get("/?country=PT");
        HttpResponse<String> onward = browser.post("/conditions", accepting(asked.body()));
        assertThat(onward.uri().getQuery()).isEqualTo("country=PT");
        Acceptance recorded =
                portal.professionals.lastAcceptance("new-" + subject).orElseThrow();
        assertThat(recorded.version()).isEqualTo(OperatorForTests.NEW);
        assertThat(recorded.language().value()).isEqualTo("en");
        assertThat(browser.get("/conditions").body())
                .contains("You accepted this version on")
                .doesNotContain("I accept");
        assertThat(english("new-" + subject).login().get("/").body()).contains("Which country");
    }

    private static Map<String, String> accepting(String page) {
        return Map.of(
                "version", value(page, "version"), "language", value(page, "language"), "hash", value(page, "hash"));
    }

    private static String value(String page, String name) {
        return page.replaceAll("(?s).*name=\"" + name + "\" value=\"([^\"]*)\".*", "$1");
    }

    @Test
    void takesNoAcceptanceOfATextThatIsNotInForce() {
        Browser browser = english("new-" + subject).login();
        Map<String, String> form =
                new java.util.HashMap<>(accepting(browser.get("/conditions").body()));
        form.put("hash", "0".repeat(64));
        assertThat(browser.post("/conditions", form).uri().getPath()).isEqualTo("/conditions");
        assertThat(portal.professionals.lastAcceptance("new-" + subject)).isEmpty();
    }

    @Test
    void marksWhatChangedSinceTheVersionThatWasAccepted() {
        String who = "new-" + subject;
        portal.professionals.accepted(new Acceptance(
                who,
                OperatorForTests.OLD,
                new eu.passerelle.border.LanguageTag("en"),
                "0".repeat(64),
                Instant.parse("2026-01-05T08:00:00Z")));
        Browser browser = english(who).login();
        assertThat(browser.get("/conditions").body())
                .contains("The conditions have changed", "5 January 2026", "</span>4711.</del>", "0815</del>")
                .containsPattern("<ins><span class=\"hidden\">added: </span>Not for research");
    }

    @Test
    void logsOutWhoDoesNotAccept() {
        Browser browser = english("new-" + subject).login();
        HttpResponse<String> out = browser.post("/logout?declined", Map.of());
        assertThat(out.body()).contains("You did not accept the conditions");
        assertThat(browser.get("/").body()).contains("I am a health professional");
    }

    @Test
    void asksForTheOrganisationAndRoleWhereThereAreSeveral() {
        portal.issuer.claims = Map.of(
                "affiliations",
                List.of(
                        Map.of("role", "doctor", "organization", "Clinic North"),
                        Map.of("role", "nurse", "organization", "Clinic South"),
                        Map.of("role", "pharmacist", "organization", "Pharmacy")));
        Browser browser = english(subject);
        browser.get("/?country=PT");
        HttpResponse<String> choice = browser.get("/oauth2/authorization/professional");
        assertThat(choice.body())
                .contains("Where are you working now?", "Clinic North", "Clinic South")
                .doesNotContain("Pharmacy");
        assertThat(browser.post("/place", Map.of("place", "1")).uri().getQuery())
                .isEqualTo("country=PT");
        browser.post("/consultations", Map.of("country", "PT", "notice", "pt", "way", "TOLD"));
        assertThat(portal.last().user().professional().organization()).contains("Clinic South");
        assertThat(portal.last().user().professional().role().name()).isEqualTo("NURSE");
        assertThat(browser.get("/").body()).contains("Nurse, Clinic South", "Change organisation or role");
    }

    @Test
    void tellsASuspendedAccountSo() {
        portal.issuer.claims = Map.of("account_status", "suspended");
        HttpResponse<String> refused = doctor().get("/");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("Your professional account is suspended.", "class=\"reference\"", "tel:+3525550112");
    }

    @Test
    void helpsBeforeAndAfterTheLogin() {
        String help = english(subject).get("/help").body();
        assertThat(help)
                .contains(
                        "Who may use the service?",
                        "tel:+3525550112",
                        "helpdesk@example.org",
                        "Every day, 7 to 22 h",
                        "Portugal");
        assertThat(doctor().get("/help/guide").body()).contains("Guide on one page", "+352 555 0112", "The way");
    }
}
