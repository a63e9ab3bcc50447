package eu.passerelle.interop;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.cxf.binding.soap.SoapBindingConstants;
import org.apache.cxf.binding.soap.SoapHeader;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.headers.Header;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.ws.addressing.WSAddressingFeature;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Clients of Apache CXF on the port types of IPF. */
final class Foreign {
    private static final String SECURITY =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

    private Foreign() {}

    static <T> T client(
            Class<T> portType, String wsdl, String namespace, String address, SSLContext tls, List<byte[]> assertions) {
        JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
        factory.setServiceClass(portType);
        factory.setWsdlURL(wsdl);
        factory.setAddress(address);
        factory.setServiceName(new QName(namespace, "RespondingGateway_Service"));
        factory.setEndpointName(new QName(namespace, "RespondingGateway_Port_Soap12"));
        factory.getFeatures().add(new WSAddressingFeature());
        Map<String, Object> properties = new HashMap<>();
        properties.put("mtom-enabled", wsdl.contains("iti39"));
        properties.put(SoapBindingConstants.SOAP_ACTION, "");
        factory.setProperties(properties);
        T port = factory.create(portType);
        Client client = ClientProxy.getClient(port);
        secure((HTTPConduit) client.getConduit(), tls);
        client.getRequestContext().put(Header.HEADER_LIST, new ArrayList<>(List.of(header(assertions))));
        return port;
    }

    static void secure(HTTPConduit conduit, SSLContext tls) {
        TLSClientParameters parameters = new TLSClientParameters();
        parameters.setSSLSocketFactory(tls.getSocketFactory());
        parameters.setSslContext(tls);
        conduit.setTlsClientParameters(parameters);
    }

    /** The assertions as that stack carries them: parsed and written again, by its own hand. */
    static SoapHeader header(List<byte[]> assertions) {
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultNSInstance();
            Document document = parsers.newDocumentBuilder().newDocument();
            Element security = document.createElementNS(SECURITY, "wsse:Security");
            document.appendChild(security);
            for (byte[] assertion : assertions) {
                Document parsed = parsers.newDocumentBuilder().parse(new ByteArrayInputStream(assertion));
                security.appendChild(document.importNode(parsed.getDocumentElement(), true));
            }
            return new SoapHeader(new QName(SECURITY, "Security"), security);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
