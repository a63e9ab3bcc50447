package eu.passerelle.soap.server;

import eu.passerelle.border.ExchangeWitness;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.TrustManager;
import org.apache.tomcat.util.net.SSLContext;

/** Lets Tomcat use a TLS context that was made elsewhere, and watches its handshakes. */
final class GivenTls implements SSLContext {
    private static final X509Certificate[] NONE = {};

    private final javax.net.ssl.SSLContext given;
    private final ExchangeWitness witness;
    private final InstantSource clock;

    GivenTls(javax.net.ssl.SSLContext given, ExchangeWitness witness, InstantSource clock) {
        this.given = given;
        this.witness = witness;
        this.clock = clock;
    }

    @Override
    public void init(KeyManager[] keys, TrustManager[] trust, SecureRandom random) {
        // it is initialised already
    }

    @Override
    public void destroy() {
        // it belongs to who gave it
    }

    @Override
    public SSLSessionContext getServerSessionContext() {
        return given.getServerSessionContext();
    }

    @Override
    public SSLEngine createSSLEngine() {
        return new WatchedEngine(given.createSSLEngine(), witness, clock);
    }

    @Override
    public SSLServerSocketFactory getServerSocketFactory() {
        return given.getServerSocketFactory();
    }

    @Override
    public SSLParameters getSupportedSSLParameters() {
        return given.getSupportedSSLParameters();
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return NONE;
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return NONE;
    }
}
