package eu.passerelle.portal;

import eu.passerelle.border.Content;
import eu.passerelle.border.CountryCode;
import eu.passerelle.border.PartialDate;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.treatment.Closing;
import eu.passerelle.treatment.Comparison;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.IdentifiedPerson;
import eu.passerelle.treatment.IdentityForm;
import eu.passerelle.treatment.PdfOfCountry;
import eu.passerelle.treatment.Problem;
import eu.passerelle.treatment.Reference;
import eu.passerelle.treatment.Step;
import eu.passerelle.treatment.StepsForTests;
import eu.passerelle.treatment.professional.Habits;
import eu.passerelle.treatment.professional.PastAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where scenes are set: a doctor's browser without scripts in front of the portal under test. */
final class Stage {
    final PortalUnderTest portal;
    final Browser browser;
    private final List<Consultation> opened = new ArrayList<>();

    Stage(PortalUnderTest portal) {
        this.portal = portal;
        portal.professionals.logins.put(
                portal.issuer.subject, Instant.now().minusSeconds(100_000)); // who used it, came before
        browser = new Browser(portal.base).login();
    }

    /** Under rules of this scene, as {@link FakeRules} reads them. */
    Stage under(String rules) {
        portal.rules = FakeRules.of(rules);
        return this;
    }

    /** A new consultation, at P3; the way the notice was given is the name of a {@code NoticeGiven.Way}. */
    Stage open(String country, String notice, String way) {
        browser.get("/?country=" + country);
        browser.post("/consultations", Map.of("country", country, "notice", notice, "way", way));
        opened.add(portal.last());
        return this;
    }

    Stage inPortugal() {
        return open("PT", "pt", "TOLD");
    }

    /** Posts a form under the consultation. */
    Stage post(String action, Map<String, String> form) {
        browser.get(path());
        browser.post(path() + action, form);
        return this;
    }

    Stage put(Step step) {
        StepsForTests.put(portal.last(), step);
        return this;
    }

    Stage refused(Problem.Kind kind) {
        Optional<IdentityForm> typed = portal.last().partner().country().equals(new CountryCode("PT"))
                ? Optional.of(typed())
                : Optional.empty();
        return put(new Step.Identify(Optional.of(new Problem(kind, "X-" + kind.ordinal(), "")), typed));
    }

    Stage refusedAtConfirm(Problem.Kind kind) {
        return put(new Step.Confirm(
                person(Comparison.Result.AGREES), Optional.of(new Problem(kind, "X-" + kind.ordinal(), ""))));
    }

    Stage confirm(Comparison.Result comparison) {
        return put(new Step.Confirm(person(comparison), Optional.empty()));
    }

    /** The rich summary. */
    Stage read(PdfOfCountry pdf) {
        portal.read(portal.last(), pdf);
        return this;
    }

    /** A summary of one's own, about the right person, read for nearly two hours to come. */
    Stage read(Optional<PatientSummary> summary, PdfOfCountry pdf) {
        return readUntil(summary, pdf, Instant.now().plusSeconds(7000));
    }

    Stage readUntil(Optional<PatientSummary> summary, PdfOfCountry pdf, Instant end) {
        IdentifiedPerson person = person(Comparison.Result.AGREES);
        StepsForTests.readableUntil(portal.last(), end);
        return put(new Step.Reading(
                StepsForTests.view(summary, person, List.of(), Set.of(), new FakeRelease(), Instant.now(), pdf),
                person));
    }

    /** Somebody who used the service before, and today. */
    Stage practised() {
        Instant now = Instant.now();
        portal.professionals.habits.put(
                "gallery", new Habits(12, List.of(new CountryCode("PT"), new CountryCode("ES")), Optional.of(now)));
        portal.professionals.accesses.put(
                "gallery",
                List.of(
                        access("PT", now, "2345-6789", PastAccess.State.READ, Optional.empty()),
                        access(
                                "GR",
                                now.minusSeconds(4000),
                                "3456-7892",
                                PastAccess.State.NOT_CONFIRMED,
                                Optional.of(Problem.Kind.UNREACHABLE)),
                        access(
                                "ES",
                                now.minusSeconds(8000),
                                "4567-8923",
                                PastAccess.State.OTHER_PERSON,
                                Optional.empty()),
                        access(
                                "ES",
                                now.minusSeconds(9000),
                                "5678-9234",
                                PastAccess.State.NOTHING_SHOWN,
                                Optional.of(Problem.Kind.NO_DOCUMENT))));
        return this;
    }

    String practised(String path) {
        practised();
        return path;
    }

    private static PastAccess access(
            String country, Instant at, String reference, PastAccess.State state, Optional<Problem.Kind> problem) {
        return new PastAccess(new CountryCode(country), at, new Reference(reference), state, problem);
    }

    String path() {
        return "/c/" + portal.last().token().value();
    }

    String path(String below) {
        return path() + below;
    }

    IdentifiedPerson person(Comparison.Result comparison) {
        return portal.person(comparison);
    }

    /** P3 of Spain filled in. */
    static Map<String, String> inSpain(String code) {
        return Map.of(
                "alternative",
                "1",
                "f1.0",
                "BBBB000000000001",
                "c0",
                "F",
                "c1",
                code,
                "day",
                "12",
                "month",
                "3",
                "year",
                "1985");
    }

    static IdentityForm typed() {
        return new IdentityForm(0, Map.of(0, FakeCountries.CANARY_NUMBER), PartialDate.parse("19850312"));
    }

    static PdfOfCountry pdf() {
        try {
            return new PdfOfCountry.Available(Content.of(EveryPageTest.pdf(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing of a scene stays open for the next one. */
    void strike() {
        portal.professionals.habits.remove("gallery");
        portal.professionals.accesses.remove("gallery");
        opened.forEach(consultation -> StepsForTests.put(consultation, new Step.Closed(Closing.FINISHED)));
        opened.clear();
        portal.rules = FakeRules.AGREEMENT_IS_NOT_NEEDED;
    }
}
