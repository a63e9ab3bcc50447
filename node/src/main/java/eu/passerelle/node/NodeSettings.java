package eu.passerelle.node;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.portal.launch.LaunchSettings;
import eu.passerelle.portal.operator.Operator;
import eu.passerelle.settings.Settings;
import eu.passerelle.treatment.AttemptLimits;
import eu.passerelle.ui.theme.Theme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The configuration of one country, from one YAML file. Paths in it start from the folder of the file. Unknown keys,
 * missing values and default secrets are refused, all at once.
 *
 * @param failedIdentifications after which, within an hour, a professional may not ask a country any more
 */
public record NodeSettings(
        Path folder,
        CountryCode country,
        String name,
        HomeCommunityId homeCommunityId,
        Mode mode,
        List<LanguageTag> languages,
        Duration deadline,
        Database database,
        Portal portal,
        LaunchSettings recordSystems,
        ContactPointAddress contactPoint,
        KeyStoreFile tls,
        KeyStoreFile seal,
        Path partners,
        Path rules,
        Path terminology,
        National national,
        int failedIdentifications) {
    public NodeSettings {
        languages = List.copyOf(languages);
    }

    /** Whether mocks, test keys and faults are allowed. */
    public enum Mode {
        SANDBOX,
        PRODUCTION
    }

    /** Where the database is; the password never shows. */
    public record Database(String url, String user, Secret password, int connections) {}

    /** Where professionals come in, who vouches for them, and the folder of the country's look if it has one. */
    public record Portal(
            String address,
            int port,
            URI baseUrl,
            URI issuer,
            String clientId,
            Secret clientSecret,
            Optional<Path> theme,
            Operator operator) {}

    /** Where other countries come in. */
    public record ContactPointAddress(String address, int port, URI baseUrl) {}

    /** A PKCS#12 file and the key in it. */
    public record KeyStoreFile(Path file, String alias, Secret password) {}

    /** Which connector, with its own settings. */
    public record National(String connector, Map<String, String> settings) {
        public National {
            settings = Map.copyOf(settings);
        }
    }

    public static NodeSettings read(Path file) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        return Settings.read(file, root -> read(root, folder));
    }

    private static NodeSettings read(Settings root, Path folder) {
        Mode mode = root.value("mode", text -> Mode.valueOf(text.toUpperCase(Locale.ROOT)), Mode.PRODUCTION);
        List<LanguageTag> languages =
                root.texts("languages").stream().map(LanguageTag::of).toList();
        if (languages.isEmpty()) {
            root.refuse("languages", "at least one language is needed");
        }
        return new NodeSettings(
                folder,
                root.value("country", CountryCode::of, new CountryCode("XX")),
                root.text("name"),
                root.value("home-community-id", HomeCommunityId::of, new HomeCommunityId("2.999")),
                mode,
                languages,
                root.duration("deadline", Duration.ofSeconds(30)),
                database(root.section("database"), folder, mode),
                portal(root.section("portal"), folder, mode),
                RecordSystemKeys.read(root, folder, mode),
                contactPoint(root.section("contact-point")),
                keyStore(root.section("tls"), folder, mode),
                keyStore(root.section("seal"), folder, mode),
                folder.resolve(root.text("partners")),
                folder.resolve(root.text("rules")),
                folder.resolve(root.text("terminology")),
                national(root.section("national")),
                failedIdentifications(root));
    }

    private static int failedIdentifications(Settings root) {
        int most = root.number("failed-identifications-per-hour", AttemptLimits.USUAL.stopAfter());
        if (most < 1) {
            root.refuse("failed-identifications-per-hour", "is not a number of attempts: " + most);
            return AttemptLimits.USUAL.stopAfter();
        }
        return most;
    }

    private static Database database(Settings section, Path folder, Mode mode) {
        return new Database(
                section.text("url"),
                section.text("user"),
                secret(section, folder, mode),
                section.number("connections", 24));
    }

    private static Portal portal(Settings section, Path folder, Mode mode) {
        return new Portal(
                section.text("address", "127.0.0.1"),
                section.number("port", 8080),
                section.value("base-url", URI::create, URI.create("http://localhost")),
                section.value("issuer", URI::create, URI.create("http://localhost")),
                section.text("client-id"),
                secretFile(section, "client-secret-file", folder, mode),
                section.optionalValue("theme", text -> usable(folder.resolve(text))),
                OperatorKeys.read(section, folder));
    }

    /** What is wrong with a theme is said with everything else that is wrong. */
    private static Path usable(Path theme) {
        Theme.of(theme);
        return theme;
    }

    private static ContactPointAddress contactPoint(Settings section) {
        return new ContactPointAddress(
                section.text("address", "127.0.0.1"),
                section.number("port", 8440),
                section.value("base-url", URI::create, URI.create("https://localhost")));
    }

    private static KeyStoreFile keyStore(Settings section, Path folder, Mode mode) {
        return new KeyStoreFile(
                folder.resolve(section.text("key-store")), section.text("alias"), secret(section, folder, mode));
    }

    private static National national(Settings section) {
        return new National(section.text("connector"), section.textMap("settings"));
    }

    private static Secret secret(Settings section, Path folder, Mode mode) {
        return secretFile(section, "password-file", folder, mode);
    }

    static Secret secretFile(Settings section, String key, Path folder, Mode mode) {
        Path file = folder.resolve(section.text(key));
        if (!section.has(key)) {
            return new Secret("");
        }
        try {
            Secret secret = new Secret(Files.readString(file).strip());
            if (mode == Mode.PRODUCTION && secret.isWeak()) {
                section.refuse(key, "holds a default or short secret; 12 characters at least are needed in production");
            }
            return secret;
        } catch (IOException e) {
            section.refuse(key, "cannot be read: " + file);
            return new Secret("");
        }
    }
}
