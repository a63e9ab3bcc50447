package eu.passerelle.sandbox.record;

import eu.passerelle.border.CountryCode;
import eu.passerelle.sandbox.identity.Answer;
import eu.passerelle.sandbox.identity.IdentityProvider;
import eu.passerelle.sandbox.identity.Logins;
import eu.passerelle.sandbox.identity.Question;
import eu.passerelle.sandbox.identity.TestUser;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A few pages that stand in for a hospital's record system, beside the test identity provider: log in there, choose a
 * patient from abroad, and the portal opens with it. Says on every page that it is a sample.
 */
public final class SampleRecordSystem {
    public static final String PATH = "/record-system";

    private final List<Hospital> hospitals;
    private final IdentityProvider identities;

    private SampleRecordSystem(List<Hospital> hospitals, IdentityProvider identities) {
        this.hospitals = List.copyOf(hospitals);
        this.identities = identities;
    }

    /** Serves it at the identity provider's port. */
    public static void serve(IdentityProvider identities, List<Hospital> hospitals) {
        SampleRecordSystem system = new SampleRecordSystem(hospitals, identities);
        identities.serve(PATH, system::show);
        identities.serve(PATH + "/login", system::login);
        identities.serve(PATH + "/open", system::open);
    }

    private Answer show(Question question) {
        Optional<Hospital> hospital = hospital(question);
        if (hospital.isEmpty()) {
            return page(RecordSystemPages.hospitals(hospitals), "");
        }
        Optional<Logins.Login> login = login(hospital.get(), question);
        return login.map(known -> page(
                        RecordSystemPages.patients(hospital.get(), known.user()),
                        hospital.get().portal()))
                .orElseGet(() -> page(RecordSystemPages.login(hospital.get(), false), ""));
    }

    private Answer login(Question question) {
        Optional<Hospital> hospital =
                hospital(question).filter(known -> question.method().equals("POST"));
        if (hospital.isEmpty()) {
            return Answer.redirect(PATH, java.util.Map.of());
        }
        Optional<TestUser> user = identities.user(hospital.get().country(), question);
        return user.map(known -> Answer.redirect(home(hospital.get()), java.util.Map.of())
                        .with("Set-Cookie", identities.logins().begin(known)))
                .orElseGet(() -> page(RecordSystemPages.login(hospital.get(), true), ""));
    }

    private Answer open(Question question) throws IOException {
        Optional<Hospital> hospital =
                hospital(question).filter(known -> question.method().equals("POST"));
        if (hospital.isEmpty()) {
            return Answer.redirect(PATH, java.util.Map.of());
        }
        Optional<Logins.Login> login = login(hospital.get(), question);
        Optional<OpenPatient> patient = patient(hospital.get(), question.parameter("patient"));
        if (login.isEmpty() || patient.isEmpty()) {
            return Answer.redirect(home(hospital.get()), java.util.Map.of());
        }
        boolean told = question.parameter("told").equals("yes");
        LaunchCall.Result result = LaunchCall.make(
                hospital.get(), patient.get(), login.get().user().login(), told);
        return switch (result) {
            case LaunchCall.Result.Link link -> Answer.redirect(link.url(), java.util.Map.of());
            case LaunchCall.Result.Refused refused ->
                page(RecordSystemPages.refused(hospital.get(), refused.status(), refused.problem()), "");
        };
    }

    private static Answer page(String html, String portal) {
        return Answer.page(html, portal);
    }

    static String home(Hospital hospital) {
        return PATH + "?country=" + hospital.country();
    }

    private Optional<Hospital> hospital(Question question) {
        String country = question.parameter("country");
        return hospitals.stream()
                .filter(known -> known.country().value().equals(country))
                .findFirst();
    }

    private static Optional<OpenPatient> patient(Hospital hospital, String number) {
        return number.matches("[0-9]{1,3}")
                        && Integer.parseInt(number) < hospital.patients().size()
                ? Optional.of(hospital.patients().get(Integer.parseInt(number)))
                : Optional.empty();
    }

    private Optional<Logins.Login> login(Hospital hospital, Question question) {
        CountryCode country = hospital.country();
        return identities.logins().of(country, question);
    }
}
