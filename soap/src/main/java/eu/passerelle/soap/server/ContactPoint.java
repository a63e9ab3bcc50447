package eu.passerelle.soap.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.Host;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.modeler.Registry;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;

/**
 * A country's contact point: an HTTP server of its own with one connector, mutual TLS and nothing but the wire's three
 * paths. It serves from construction until it is closed.
 */
public final class ContactPoint implements AutoCloseable {
    private final Tomcat tomcat = new Tomcat();
    private final Path home;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Connector connector;

    /** Binds and serves; an {@link IllegalStateException} says that it could not. */
    public ContactPoint(ContactPointSettings settings) {
        // A process may hold other servers; their beans would collide under one name, and nobody here reads them.
        Registry.disableRegistry();
        try {
            home = Files.createTempDirectory("passerelle-contact-point");
            tomcat.setBaseDir(home.toString());
            connector = connector(settings);
            tomcat.setConnector(connector);
            Host host = tomcat.getHost();
            host.setAutoDeploy(false);
            quiet(host);
            settings.valves().forEach(valve -> host.getPipeline().addValve(valve));
            context(settings);
            tomcat.start();
        } catch (LifecycleException e) {
            close();
            throw new IllegalStateException("the contact point cannot serve on port " + settings.port(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("the contact point has no place for its working files", e);
        }
        if (connector.getLocalPort() <= 0) {
            close();
            throw new IllegalStateException("the contact point cannot serve on port " + settings.port());
        }
    }

    /** The port that is bound. */
    public int port() {
        return connector.getLocalPort();
    }

    private Connector connector(ContactPointSettings settings) {
        ConnectionLimits limits = settings.connections();
        Http11NioProtocol protocol = new Http11NioProtocol();
        protocol.setExecutor(threads);
        protocol.setAddress(settings.address());
        protocol.setMaxHttpHeaderSize(limits.headerBytes());
        protocol.setMaxHeaderCount(limits.headers());
        protocol.setMaxConnections(limits.connections());
        protocol.setConnectionTimeout((int) limits.silence().toMillis());
        protocol.setDisableUploadTimeout(false);
        protocol.setConnectionUploadTimeout((int) limits.silence().toMillis());
        protocol.setKeepAliveTimeout((int) limits.idle().toMillis());
        protocol.setMaxKeepAliveRequests(-1);
        protocol.setTcpNoDelay(true);
        protocol.setSSLEnabled(true);
        protocol.setSecure(true);
        protocol.addSslHostConfig(tls(settings));
        Connector made = new Connector(protocol);
        made.setPort(settings.port());
        made.setScheme("https");
        made.setSecure(true);
        made.setThrowOnFailure(true);
        made.setXpoweredBy(false);
        made.setAllowTrace(false);
        made.setMaxPostSize(0);
        return made;
    }

    private static SSLHostConfig tls(ContactPointSettings settings) {
        SSLHostConfig config = new SSLHostConfig();
        config.setCertificateVerification("required");
        config.setProtocols("TLSv1.2+TLSv1.3");
        SSLHostConfigCertificate certificate =
                new SSLHostConfigCertificate(config, SSLHostConfigCertificate.DEFAULT_TYPE);
        certificate.setSslContext(new GivenTls(settings.tls(), settings.witness(), settings.clock()));
        config.addCertificate(certificate);
        return config;
    }

    private static void quiet(Host host) {
        ((StandardHost) host).setErrorReportValveClass("");
        ErrorReportValve valve = new ErrorReportValve();
        valve.setShowReport(false);
        valve.setShowServerInfo(false);
        host.getPipeline().addValve(valve);
    }

    private void context(ContactPointSettings settings) {
        Context context = tomcat.addContext("", null);
        if (context instanceof StandardContext standard) {
            // There is no reloading here, so nothing to be searched for leaks when it ends.
            standard.setClearReferencesRmiTargets(false);
            standard.setClearReferencesThreadLocals(false);
        }
        context.setCookies(false);
        Tomcat.addServlet(context, "wire", new WireServlet(settings));
        context.addServletMappingDecoded("/*", "wire");
    }

    /** Stops serving, waits for what is under way, and removes the working files. */
    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("the contact point cannot be stopped", e);
        } finally {
            threads.shutdownNow();
            remove(home);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("working files of the contact point cannot be removed", e);
        }
    }
}
