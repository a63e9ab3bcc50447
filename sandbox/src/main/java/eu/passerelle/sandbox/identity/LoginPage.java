package eu.passerelle.sandbox.identity;

import java.util.List;
import java.util.Map;

/** The page where a test user logs in: works without scripts, shows who there is, and says loudly what it is. */
public final class LoginPage {
    public static final String STYLE = """
            body{font:1rem/1.5 system-ui,sans-serif;margin:0;color:#1b1b1b;background:#f6f6f4}
            .banner{background:#ffd84d;border-bottom:4px solid #1b1b1b;padding:.8rem 1.5rem;font-weight:700;font-size:1.2rem}
            main{max-width:44rem;margin:2rem auto;padding:0 1.5rem}
            form.login{background:#fff;border:1px solid #767676;padding:1rem 1.5rem 1.5rem;margin-bottom:2rem}
            label{display:block;font-weight:600;margin-top:.8rem}
            input{font:inherit;padding:.4rem .6rem;width:100%;max-width:22rem;border:1px solid #555;box-sizing:border-box}
            button{font:inherit;font-weight:600;padding:.5rem 1.2rem;border:0;background:#123f7a;color:#fff;cursor:pointer}
            button:focus-visible,input:focus-visible{outline:3px solid #c25700;outline-offset:2px}
            .login button{margin-top:1.2rem}
            .error{color:#a4000f;font-weight:700}
            table{border-collapse:collapse;width:100%;background:#fff}
            main.wide{max-width:64rem}
            label.inline{font-weight:400;margin:0 0 .4rem}
            label.inline input{width:auto}
            pre{white-space:pre-wrap;background:#fff;padding:1rem}
            th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #ccc}
            """;

    private LoginPage() {}

    /**
     * @param parameters of the authorization request, carried along in hidden fields
     * @param password of every test user; on loopback it opens nothing but invented patients
     */
    static String html(
            RelyingParty party, List<TestUser> users, Map<String, String> parameters, String password, boolean wrong) {
        StringBuilder hidden = new StringBuilder();
        parameters.forEach((name, value) -> hidden.append("<input type=\"hidden\" name=\"")
                .append(escaped(name))
                .append("\" value=\"")
                .append(escaped(value))
                .append("\">"));
        StringBuilder rows = new StringBuilder();
        for (TestUser user : users) {
            rows.append("""
                    <tr><td>%s</td><td>%s</td><td><code>%s</code></td><td><form method="post" action="authorize">%s
                    <input type="hidden" name="login" value="%s"><input type="hidden" name="password" value="%s">
                    <button aria-label="Log in as %s">Log in</button></form></td></tr>
                    """.formatted(
                            escaped(user.name()),
                            user.role().word(),
                            escaped(user.login()),
                            hidden,
                            escaped(user.login()),
                            escaped(password),
                            escaped(user.login())));
        }
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>Test login %1$s</title><link rel="stylesheet" href="style.css"></head>
                <body><div class="banner" role="note">TEST LOGIN · sandbox, invented people only</div>
                <main><h1>Log in to %1$s</h1>
                <form class="login" method="post" action="authorize">%2$s%3$s
                <label for="login">Login</label><input id="login" name="login" autocomplete="username" autofocus required>
                <label for="password">Password</label><input id="password" name="password" type="password" autocomplete="current-password" required>
                <br><button id="submit">Log in</button></form>
                <h2>Test users</h2>
                <table><thead><tr><th scope="col">Name</th><th scope="col">Role</th><th scope="col">Login</th><th scope="col"><span>At once</span></th></tr></thead>
                <tbody>%4$s</tbody></table>
                </main></body></html>
                """.formatted(
                        party.country().value(),
                        wrong ? "<p class=\"error\" role=\"alert\">Unknown login or wrong password.</p>" : "",
                        hidden,
                        rows);
    }

    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
