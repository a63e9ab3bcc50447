package eu.passerelle.trust;

import eu.passerelle.border.CountryCode;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a signed assertion states, read from the node whose signature holds. Nothing of it is believed yet: signer,
 * country, times and content are judged at each use.
 *
 * @param country named by the issuer
 * @param audiences of each restriction, any of which suffices; all restrictions count
 * @param advised references to other assertions
 * @param attributes values by attribute name
 */
record Assertion(
        AssertionKind kind,
        String id,
        String issuer,
        CountryCode country,
        X509Certificate signer,
        String nameId,
        String confirmationMethod,
        Instant issued,
        Instant notBefore,
        Instant notOnOrAfter,
        List<List<String>> audiences,
        String authenticationClass,
        List<String> advised,
        Map<String, List<AttributeValue>> attributes) {

    /** Text without blanks around, or the coded child where there is one. */
    record AttributeValue(String text, Optional<Coded> coded) {}

    /** A coded HL7 element inside an attribute value. */
    record Coded(String namespace, String localName, String code, String displayName) {}

    List<AttributeValue> values(String name) {
        return attributes.getOrDefault(name, List.of());
    }

    /** The text of an attribute that has at most one value; empty where it has none or a blank one. */
    Optional<String> text(String name) throws AssertionRefused {
        return single(name).map(AttributeValue::text).filter(text -> !text.isEmpty());
    }

    /** The code of an attribute with at most one value that is an HL7 element of this name. */
    Optional<Coded> coded(String name, String localName) throws AssertionRefused {
        return single(name)
                .flatMap(AttributeValue::coded)
                .filter(coded -> coded.namespace().equals(SamlNames.HL7)
                        && coded.localName().equals(localName));
    }

    private Optional<AttributeValue> single(String name) throws AssertionRefused {
        List<AttributeValue> values = values(name);
        if (values.size() > 1) {
            throw AssertionRefused.notEnsured("an attribute has more than one value");
        }
        return values.stream().findFirst();
    }
}
