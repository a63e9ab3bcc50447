package eu.passerelle.portal;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The browser of this machine: one program for all tests of a JVM, which run in one thread, and profiles that know nothing
 * of each other. It ends with the JVM.
 */
final class Chromium implements AutoCloseable {
    private static final class Shared {
        private static final com.microsoft.playwright.Browser BROWSER = start();
    }

    private final com.microsoft.playwright.Browser browser;
    private final List<BrowserContext> profiles = new ArrayList<>();

    private Chromium(com.microsoft.playwright.Browser browser) {
        this.browser = browser;
    }

    /** Skips the test where no Chromium is found, unless an automatic build says {@code CI=true}. */
    static Chromium launch() {
        program();
        return new Chromium(Shared.BROWSER);
    }

    private static Path program() {
        Path program = Optional.ofNullable(System.getenv("PASSERELLE_CHROMIUM"))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .orElse(Path.of("/usr/bin/chromium"));
        if (!Files.isExecutable(program)) {
            String sentence = "no Chromium at " + program + ": PASSERELLE_CHROMIUM names it";
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(sentence);
            }
            abort(sentence);
        }
        return program;
    }

    private static com.microsoft.playwright.Browser start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close-chromium"));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    /** A fresh profile. */
    BrowserContext profile(ColorScheme scheme) {
        BrowserContext context =
                browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setColorScheme(scheme));
        return kept(context);
    }

    /** A fresh profile, with or without scripts. */
    BrowserContext profile(boolean scripts) {
        BrowserContext context = browser.newContext(
                new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(scripts));
        return kept(context);
    }

    private BrowserContext kept(BrowserContext profile) {
        profile.setDefaultTimeout(20_000);
        profiles.add(profile);
        return profile;
    }

    /** Nothing of its profiles is left for the next test. */
    @Override
    public void close() {
        profiles.forEach(BrowserContext::close);
        profiles.clear();
    }
}
