package eu.passerelle.seen;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import eu.passerelle.sandbox.demo.DemoCountry;
import eu.passerelle.sandbox.demo.DemoPatient;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** T1 in a browser, step by step. Counts what the professional does, and hands every page that is reached to a judge. */
final class Journey {
    private final Page page;
    private final Consumer<Page> judge;
    private final List<String> complaints = new ArrayList<>();
    private int interactions;
    private int screens;

    Journey(BrowserContext profile, Consumer<Page> judge) {
        this.page = profile.newPage();
        this.judge = judge;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    Page page() {
        return page;
    }

    /** What the browser wrote to its console. */
    List<String> complaints() {
        return complaints;
    }

    /** Clicks and fields since the login, but for the identity check that safety asks for. */
    int interactions() {
        return interactions;
    }

    /** Pages that asked the professional for something, and the summary. */
    int screens() {
        return screens;
    }

    void logIn(String portal, List<String> loginAndPassword) {
        page.navigate(portal + "/");
        judge.accept(page);
        page.click("main a.button");
        page.fill("#login", loginAndPassword.getFirst());
        page.fill("#password", loginAndPassword.getLast());
        page.click("#submit");
        page.waitForSelector("ul.cards, .terms");
        judge.accept(page);
        if (page.locator(".terms").count() > 0) {
            page.click(".decide button.first");
            page.waitForSelector("ul.cards");
            judge.accept(page);
        }
    }

    /** Start and notice: one screen in two steps, one page each. */
    void choose(DemoCountry country) {
        click("a[href*='country=" + country.code() + "']");
        page.waitForSelector("article.notice");
        judge.accept(page);
        screens++;
        click("button[value=TOLD]");
        page.waitForSelector("#day");
        judge.accept(page);
    }

    /** Returns when country A has answered: at the confirmation, or at the form with a panel. */
    void identify(String number, String birthDate) {
        screens++;
        String[] parts = birthDate.split("-");
        fill("input[name='f0.0']", number);
        fill("#day", parts[2]);
        fill("#month", parts[1]);
        fill("#year", parts[0]);
        click("#main-form .buttons button");
        page.waitForSelector("input[name=purpose], section.panel[role=alert], form[action$='/another']", hidden());
        judge.accept(page);
        if (page.locator("form[action$='/another']").count() > 0) {
            // a journey before this one left its patient open
            page.click("form[action$='/another'] button");
            page.waitForSelector("input[name=purpose], section.panel[role=alert]", hidden());
            judge.accept(page);
        }
    }

    void identify(DemoPatient patient) {
        identify(patient.identifiers().getFirst().extension(), patient.birthDate());
    }

    /** Purpose, the patient's agreement where it is asked for, confirmation; returns when the summary is there. */
    void confirm() {
        screens++;
        click("label[for=purpose-care]");
        if (page.locator("label[for=patient-agrees]").count() > 0) {
            click("label[for=patient-agrees]");
        }
        click("#main-form > .buttons button[value=AGREES]");
        page.waitForSelector("#glance");
        screens++;
        judge.accept(page);
    }

    void finish() {
        click(".actions form[action$=finish] button");
        page.waitForSelector(".reference");
        judge.accept(page);
    }

    private void click(String selector) {
        interactions++;
        page.click(selector);
    }

    private void fill(String selector, String value) {
        interactions++;
        page.fill(selector, value);
    }

    private static Page.WaitForSelectorOptions hidden() {
        return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);
    }
}
