package eu.passerelle.sandbox.record;

import static eu.passerelle.sandbox.identity.LoginPage.escaped;

import eu.passerelle.sandbox.identity.TestUser;
import java.util.List;

/** The pages of the sample record system; plain, in English, without scripts. */
final class RecordSystemPages {
    private RecordSystemPages() {}

    static String hospitals(List<Hospital> hospitals) {
        StringBuilder links = new StringBuilder();
        for (Hospital hospital : hospitals) {
            links.append("<li><a href=\"%s\">%s</a></li>"
                    .formatted(SampleRecordSystem.home(hospital), escaped(hospital.name())));
        }
        return page("Which hospital?", "<ul>" + links + "</ul>");
    }

    static String login(Hospital hospital, boolean wrong) {
        return page("Log in to the record system of " + hospital.name(), """
                %s<form class="login" method="post" action="%s/login">%s
                <label for="login">Login</label><input id="login" name="login" autocomplete="username" autofocus required>
                <label for="password">Password</label><input id="password" name="password" type="password" autocomplete="current-password" required>
                <br><button id="submit">Log in</button></form>
                <p>Logins and password are those that the demonstration prints, such as doctor-%s.</p>
                """.formatted(
                        wrong ? "<p class=\"error\" role=\"alert\">Unknown login or wrong password.</p>" : "",
                        SampleRecordSystem.PATH,
                        country(hospital),
                        hospital.country().value().toLowerCase(java.util.Locale.ROOT)));
    }

    static String patients(Hospital hospital, TestUser user) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < hospital.patients().size(); i++) {
            OpenPatient patient = hospital.patients().get(i);
            rows.append("""
                    <tr><td>%s</td><td>%s %s</td><td>%s</td><td><code>%s</code></td><td><form method="post" action="%s/open">%s
                    <input type="hidden" name="patient" value="%d">
                    <label class="inline"><input type="checkbox" name="told" value="yes"> informed orally</label>
                    <button>Open the summary from abroad</button></form></td></tr>
                    """.formatted(
                            escaped(patient.countryName()),
                            escaped(patient.given()),
                            escaped(patient.family()),
                            escaped(patient.birthDate()),
                            escaped(patient.identifiers().getFirst().value()),
                            SampleRecordSystem.PATH,
                            country(hospital),
                            i));
        }
        return page("Patients from abroad today", """
                <p>%s, %s</p>
                <table><thead><tr><th scope="col">Country</th><th scope="col">Name</th><th scope="col">Born</th><th scope="col">Number</th><th scope="col"><span>Open</span></th></tr></thead>
                <tbody>%s</tbody></table>
                <p>The button calls <code>POST %s/launch</code> from server to server and sends this browser to the link that comes back.</p>
                """.formatted(
                        escaped(user.name()), escaped(user.organization()), rows, escaped(hospital.portal())));
    }

    static String refused(Hospital hospital, int status, String problem) {
        return page("The portal did not take the call", """
                <p class="error" role="alert">It answered %d:</p><pre>%s</pre>
                <p><a href="%s">Back to the patients</a></p>
                """.formatted(
                        status, escaped(problem), SampleRecordSystem.home(hospital)));
    }

    private static String country(Hospital hospital) {
        return "<input type=\"hidden\" name=\"country\" value=\"" + hospital.country() + "\">";
    }

    private static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%1$s</title><link rel="stylesheet" href="/style.css"></head>
                <body><div class="banner" role="note">SAMPLE RECORD SYSTEM · sandbox, invented people only</div>
                <main class="wide"><h1>%1$s</h1>%2$s</main></body></html>
                """.formatted(escaped(title), body);
    }
}
