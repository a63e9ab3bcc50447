package eu.passerelle.interop;

import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.configuration.jsse.TLSServerParameters;
import org.apache.cxf.configuration.security.ClientAuthentication;
import org.apache.cxf.phase.Phase;

/** What servers of Apache CXF that stand for another country have in common. */
final class ForeignGateway {
    private ForeignGateway() {}

    /** CXF refuses headers marked mandatory unless somebody understands them. */
    static final class UnderstandsHeaders extends AbstractSoapInterceptor {
        private final Set<QName> seen;

        UnderstandsHeaders(Set<QName> seen) {
            super(Phase.PRE_PROTOCOL);
            this.seen = seen;
        }

        @Override
        public void handleMessage(SoapMessage message) {
            message.getHeaders().forEach(header -> seen.add(header.getName()));
        }
    }

    static TLSServerParameters mutualTls() throws Exception {
        char[] password = "secret".toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry(
                "own", Keys.PT_TLS.privateKey(), password, Keys.PT_TLS.chain().toArray(X509Certificate[]::new));
        KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
        own.init(keys, password);
        KeyStore authorities = KeyStore.getInstance("PKCS12");
        authorities.load(null, null);
        authorities.setCertificateEntry("network", Keys.AUTHORITY.certificate());
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(authorities);
        ClientAuthentication needed = new ClientAuthentication();
        needed.setWant(true);
        needed.setRequired(true);
        TLSServerParameters parameters = new TLSServerParameters();
        parameters.setKeyManagers(own.getKeyManagers());
        parameters.setTrustManagers(trust.getTrustManagers());
        parameters.setClientAuthentication(needed);
        return parameters;
    }
}
