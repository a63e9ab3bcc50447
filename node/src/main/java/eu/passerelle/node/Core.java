package eu.passerelle.node;

import com.zaxxer.hikari.HikariDataSource;
import eu.passerelle.database.DatabaseAddress;
import eu.passerelle.database.Databases;
import eu.passerelle.database.GroupCommit;
import eu.passerelle.database.Migrations;
import eu.passerelle.discovery.PartnerDirectory;
import eu.passerelle.discovery.rule.RuleFolder;
import eu.passerelle.terminology.ReleaseFiles;
import eu.passerelle.terminology.ReleaseInForce;
import eu.passerelle.terminology.ReleaseSource;
import eu.passerelle.terminology.Terminology;
import eu.passerelle.trust.KeyIdentity;
import eu.passerelle.trust.TlsContexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** What both sides of a node stand on: database, keys, partners, rules, terminology. Opened once, closed last. */
public final class Core implements AutoCloseable {
    private final NodeSettings settings;
    private final InstantSource clock;
    private final HikariDataSource database;
    private final GroupCommit commit;
    private final PartnerDirectory partners;
    private final RuleFolder rules;
    private final KeyIdentity tls;
    private final KeyIdentity seal;
    private final Terminology terminology;
    private final List<NodeExtension> extensions;

    public Core(NodeSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.tls = key(settings.tls());
        this.seal = key(settings.seal());
        this.terminology = new ReleaseInForce(ReleaseFiles.load(places(settings.terminology())));
        this.extensions = extensions(settings);
        NodeSettings.Database address = settings.database();
        this.database = Databases.pool(
                new DatabaseAddress(
                        address.url(), address.user(), address.password().value()),
                "passerelle-" + settings.country().value(),
                address.connections());
        Migrations.apply(database, "audit");
        Migrations.apply(database, "treatment");
        this.commit = new GroupCommit(database, "commit", 200);
        this.partners = new PartnerDirectory(settings.partners());
        this.rules = new RuleFolder(settings.rules());
    }

    /** The folder itself and the folders in it: the catalogue of the network, the additions of the country. */
    private static List<ReleaseSource> places(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return Stream.concat(
                            Stream.of(folder),
                            entries.filter(Files::isDirectory).sorted())
                    .map(ReleaseSource::directory)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the terminology folder cannot be read", e);
        }
    }

    private static KeyIdentity key(NodeSettings.KeyStoreFile store) {
        return KeyIdentity.ofKeyStore(
                store.file(), store.alias(), store.password().characters());
    }

    private static List<NodeExtension> extensions(NodeSettings settings) {
        List<NodeExtension> found = ServiceLoader.load(NodeExtension.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return switch (settings.mode()) {
            case SANDBOX -> found;
            case PRODUCTION -> {
                if (!found.isEmpty()) {
                    throw new IllegalStateException(
                            "production mode, but sandbox extensions are on the class path: run the product artifact");
                }
                yield List.of();
            }
        };
    }

    public NodeSettings settings() {
        return settings;
    }

    public InstantSource clock() {
        return clock;
    }

    public HikariDataSource database() {
        return database;
    }

    GroupCommit commit() {
        return commit;
    }

    public PartnerDirectory partners() {
        return partners;
    }

    public RuleFolder rules() {
        return rules;
    }

    KeyIdentity tls() {
        return tls;
    }

    KeyIdentity seal() {
        return seal;
    }

    TlsContexts tlsContexts() {
        return new TlsContexts(clock);
    }

    public Terminology terminology() {
        return terminology;
    }

    List<NodeExtension> extensions() {
        return extensions;
    }

    @Override
    public void close() {
        rules.close();
        partners.close();
        commit.close();
        database.close();
    }
}
