package eu.passerelle.trust;

import static eu.passerelle.trust.SamlNames.ASSERTION;

import eu.passerelle.border.CountryCode;
import eu.passerelle.xml.SignatureRefused;
import eu.passerelle.xml.SignedElement;
import eu.passerelle.xml.XmlLimits;
import eu.passerelle.xml.XmlRefused;
import eu.passerelle.xml.XmlTree;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads one assertion strictly: signature first, then exactly the elements of the network's profile in the schema's
 * order. Prefixes, order of attributes, friendly names and formats of times are the sender's business.
 */
final class AssertionReader {
    private static final Pattern ISSUER = Pattern.compile("urn:(?:idp|initgw):([A-Z]{2}):countryB");

    private AssertionReader() {}

    /** Reads and verifies; empty for an assertion of a kind nobody here knows, which is left alone. */
    static Optional<Assertion> read(byte[] bytes) throws AssertionRefused {
        try {
            Document document = XmlTree.parse(bytes, XmlLimits.ASSERTION);
            Element root = document.getDocumentElement();
            if (!XmlTree.is(root, ASSERTION, "Assertion")) {
                throw AssertionRefused.notEnsured("this is not a SAML 2.0 assertion");
            }
            List<Element> parts = XmlTree.children(root);
            if (parts.isEmpty() || !XmlTree.is(parts.getFirst(), ASSERTION, "Issuer")) {
                throw AssertionRefused.notEnsured("the assertion does not begin with its issuer");
            }
            Optional<AssertionKind> kind = AssertionKind.ofQualifier(
                    parts.getFirst().getAttribute("NameQualifier").strip());
            if (kind.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(read(kind.get(), SignedElement.verify(document)));
        } catch (XmlRefused e) {
            throw AssertionRefused.notEnsured("an assertion cannot be read: " + e.getMessage());
        } catch (SignatureRefused e) {
            throw AssertionRefused.notEnsured("an assertion's signature is refused: " + e.getMessage());
        }
    }

    private static Assertion read(AssertionKind kind, SignedElement signed) throws AssertionRefused {
        Element root = signed.root();
        if (!"2.0".equals(root.getAttribute("Version"))) {
            throw AssertionRefused.notEnsured("the assertion is not of version 2.0");
        }
        refuseNested(root);
        Parts parts = new Parts(root);
        Element issuer = parts.one(ASSERTION, "Issuer");
        parts.one(SamlNames.DSIG, "Signature");
        Element subject = parts.one(ASSERTION, "Subject");
        Element conditions = parts.one(ASSERTION, "Conditions");
        Optional<Element> advice = parts.optional(ASSERTION, "Advice");
        // The two statements may come in either order.
        Optional<Element> attributesFirst = parts.optional(ASSERTION, "AttributeStatement");
        Element authentication = parts.one(ASSERTION, "AuthnStatement");
        Element attributes =
                attributesFirst.isPresent() ? attributesFirst.get() : parts.one(ASSERTION, "AttributeStatement");
        parts.end();

        Parts subjectParts = new Parts(subject);
        Element nameId = subjectParts.one(ASSERTION, "NameID");
        Element confirmation = subjectParts.one(ASSERTION, "SubjectConfirmation");
        subjectParts.end();
        required(nameId, "Format");
        String issuerName = text(issuer);
        return new Assertion(
                kind,
                signed.id(),
                issuerName,
                country(issuerName),
                signed.signer(),
                notBlank(text(nameId), "NameID"),
                required(confirmation, "Method"),
                time(root, "IssueInstant"),
                time(conditions, "NotBefore"),
                time(conditions, "NotOnOrAfter"),
                audiences(conditions),
                authenticationClass(authentication),
                advice.isPresent() ? advised(advice.get()) : List.of(),
                attributes(attributes));
    }

    private static void refuseNested(Element parent) throws AssertionRefused {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                if (ASSERTION.equals(element.getNamespaceURI())
                        && (element.getLocalName().equals("Assertion")
                                || element.getLocalName().startsWith("Encrypted"))) {
                    throw AssertionRefused.notEnsured("an assertion holds another one, or an encrypted part");
                }
                refuseNested(element);
            }
        }
    }

    private static CountryCode country(String issuer) throws AssertionRefused {
        Matcher matcher = ISSUER.matcher(issuer);
        if (!matcher.matches()) {
            throw AssertionRefused.notEnsured("the issuer names no country");
        }
        return new CountryCode(matcher.group(1));
    }

    private static List<List<String>> audiences(Element conditions) throws AssertionRefused {
        List<List<String>> restrictions = new ArrayList<>();
        for (Element restriction : XmlTree.children(conditions)) {
            if (!XmlTree.is(restriction, ASSERTION, "AudienceRestriction")) {
                throw AssertionRefused.notEnsured("the assertion sets a condition that nobody here knows");
            }
            List<String> audiences = new ArrayList<>();
            for (Element audience : XmlTree.children(restriction)) {
                if (!XmlTree.is(audience, ASSERTION, "Audience")) {
                    throw AssertionRefused.notEnsured("an audience restriction holds something else");
                }
                audiences.add(text(audience));
            }
            restrictions.add(List.copyOf(audiences));
        }
        return List.copyOf(restrictions);
    }

    private static String authenticationClass(Element statement) throws AssertionRefused {
        time(statement, "AuthnInstant");
        Parts parts = new Parts(statement);
        parts.optional(ASSERTION, "SubjectLocality");
        Element context = parts.one(ASSERTION, "AuthnContext");
        parts.end();
        Parts contextParts = new Parts(context);
        Element classReference = contextParts.one(ASSERTION, "AuthnContextClassRef");
        contextParts.optional(ASSERTION, "AuthnContextDeclRef");
        contextParts.optional(ASSERTION, "AuthenticatingAuthority");
        contextParts.end();
        return text(classReference);
    }

    private static List<String> advised(Element advice) throws AssertionRefused {
        List<String> references = new ArrayList<>();
        for (Element child : XmlTree.children(advice)) {
            if (XmlTree.is(child, ASSERTION, "AssertionIDRef")) {
                references.add(text(child));
            }
        }
        return List.copyOf(references);
    }

    private static Map<String, List<Assertion.AttributeValue>> attributes(Element statement) throws AssertionRefused {
        Map<String, List<Assertion.AttributeValue>> attributes = new LinkedHashMap<>();
        for (Element attribute : XmlTree.children(statement)) {
            if (!XmlTree.is(attribute, ASSERTION, "Attribute")) {
                throw AssertionRefused.notEnsured("the attribute statement holds something else");
            }
            List<Assertion.AttributeValue> values =
                    attributes.computeIfAbsent(required(attribute, "Name"), name -> new ArrayList<>());
            for (Element value : XmlTree.children(attribute)) {
                if (XmlTree.is(value, ASSERTION, "AttributeValue")) {
                    values.add(value(value));
                }
            }
        }
        attributes.replaceAll((name, values) -> List.copyOf(values));
        return Map.copyOf(attributes);
    }

    private static Assertion.AttributeValue value(Element value) {
        List<Element> children = XmlTree.children(value);
        if (children.isEmpty()) {
            return new Assertion.AttributeValue(value.getTextContent().strip(), Optional.empty());
        }
        if (children.size() > 1) {
            return new Assertion.AttributeValue("", Optional.empty());
        }
        Element child = children.getFirst();
        String namespace = child.getNamespaceURI();
        return new Assertion.AttributeValue(
                "",
                Optional.of(new Assertion.Coded(
                        namespace == null ? "" : namespace,
                        child.getLocalName(),
                        child.getAttribute("code").strip(),
                        child.getAttribute("displayName").strip())));
    }

    private static Instant time(Element element, String name) throws AssertionRefused {
        String text = required(element, name).strip();
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException withoutOffset) {
            try {
                return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
            } catch (DateTimeException noTime) {
                throw AssertionRefused.notEnsured(name + " is not a time");
            }
        }
    }

    private static String required(Element element, String attribute) throws AssertionRefused {
        return notBlank(element.getAttribute(attribute), attribute);
    }

    private static String notBlank(String value, String name) throws AssertionRefused {
        if (value.isBlank()) {
            throw AssertionRefused.notEnsured(name + " is missing");
        }
        return value;
    }

    /** The text of an element that holds nothing else. */
    private static String text(Element element) throws AssertionRefused {
        if (!XmlTree.children(element).isEmpty()) {
            throw AssertionRefused.notEnsured(element.getLocalName() + " holds elements");
        }
        return element.getTextContent().strip();
    }

    /** The children of an element, taken one by one in their order. */
    private static final class Parts {
        private final Element parent;
        private final List<Element> children;
        private int next;

        Parts(Element parent) {
            this.parent = parent;
            this.children = XmlTree.children(parent);
        }

        Element one(String namespace, String name) throws AssertionRefused {
            Optional<Element> found = optional(namespace, name);
            if (found.isEmpty()) {
                throw AssertionRefused.notEnsured(parent.getLocalName() + " has no " + name + " where it is expected");
            }
            return found.get();
        }

        Optional<Element> optional(String namespace, String name) {
            return next < children.size() && XmlTree.is(children.get(next), namespace, name)
                    ? Optional.of(children.get(next++))
                    : Optional.empty();
        }

        void end() throws AssertionRefused {
            if (next < children.size()) {
                throw AssertionRefused.notEnsured(parent.getLocalName() + " holds more than is expected");
            }
        }
    }
}
