package eu.passerelle.interop;

import static eu.passerelle.border.ErrorCode.ASSERTION_INVALID;
import static eu.passerelle.border.ErrorCode.AUTHENTICATION_TOO_WEAK;
import static eu.passerelle.border.ErrorCode.ERROR_HPI_AUTHENTICATION_NOT_RECEIVED;
import static eu.passerelle.border.ErrorCode.ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED;
import static eu.passerelle.border.ErrorCode.INSUFFICIENT_RIGHTS;
import static eu.passerelle.border.ErrorCode.OTHER_PATIENT;
import static eu.passerelle.border.ErrorCode.TREATMENT_RELATIONSHIP_UNLINKED;

import eu.passerelle.border.ErrorCode;
import eu.passerelle.interop.Vouching.Pair;
import eu.passerelle.soap.envelope.Operation;
import eu.passerelle.trust.AuthenticationClass;
import eu.passerelle.trust.Permission;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

/** What attackers and broken peers put into the security header, made afresh from a good pair of assertions. */
final class Attacks {
    /** An attack on one operation, and the code it deserves. */
    record Attack(String name, Operation operation, ErrorCode code, Function<Pair, List<byte[]>> header) {
        @Override
        public String toString() {
            return operation.transaction() + ": " + name;
        }
    }

    private static final Resign SEAL = Resign.by(Keys.LU_SEAL);
    private static final List<Operation> DOCUMENTS = List.of(Operation.DOCUMENT_QUERY, Operation.DOCUMENT_RETRIEVE);
    private static final List<Operation> ALL =
            List.of(Operation.PATIENT_DISCOVERY, Operation.DOCUMENT_QUERY, Operation.DOCUMENT_RETRIEVE);

    private final List<Attack> all = new ArrayList<>();

    private Attacks() {
        identities();
        wrappings();
        treatments();
        rights();
    }

    static List<Attack> all() {
        return List.copyOf(new Attacks().all);
    }

    /** The identity assertion is another one; the treatment relationship, where needed, is good. */
    private void identity(String name, ErrorCode code, Function<Pair, byte[]> identity) {
        for (Operation operation : ALL) {
            all.add(new Attack(
                    name,
                    operation,
                    code,
                    pair -> operation == Operation.PATIENT_DISCOVERY
                            ? List.of(identity.apply(pair))
                            : List.of(identity.apply(pair), pair.treatment().bytes())));
        }
    }

    /** The good one with its characters changed after signing. */
    private void mangled(String name, UnaryOperator<String> change) {
        identity(
                name,
                ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED,
                pair -> changed(Resign.text(pair.identity().bytes()), change));
    }

    /** Changed and signed again by the right seal. */
    private void resealed(String name, ErrorCode code, UnaryOperator<String> change) {
        identity(name, code, pair -> SEAL.edited(pair.identity().bytes(), text -> mustChange(text, change)));
    }

    private void treatment(String name, ErrorCode code, Function<Pair, byte[]> treatment) {
        for (Operation operation : DOCUMENTS) {
            all.add(new Attack(
                    name, operation, code, pair -> List.of(pair.identity().bytes(), treatment.apply(pair))));
        }
    }

    /** A pair of its own, good in form. */
    private void pair(String name, ErrorCode code, List<Operation> operations, Vouching vouching) {
        for (Operation operation : operations) {
            all.add(new Attack(
                    name,
                    operation,
                    code,
                    ignored -> operation == Operation.PATIENT_DISCOVERY
                            ? vouching.pair().alone()
                            : vouching.pair().both()));
        }
    }

    private static byte[] changed(String text, UnaryOperator<String> change) {
        return mustChange(text, change).getBytes(StandardCharsets.UTF_8);
    }

    private static String mustChange(String text, UnaryOperator<String> change) {
        String changed = change.apply(text);
        if (changed.equals(text)) {
            throw new IllegalStateException("the attack changes nothing");
        }
        return changed;
    }

    private static String later(String text, Instant bound, Duration by) {
        return text.replace(
                bound.truncatedTo(ChronoUnit.MILLIS).toString(),
                bound.plus(by).truncatedTo(ChronoUnit.MILLIS).toString());
    }

    private void identities() {
        for (Operation operation : ALL) {
            all.add(new Attack(
                    "no assertion at all", operation, ERROR_HPI_AUTHENTICATION_NOT_RECEIVED, pair -> List.of()));
        }
        mangled("tampered", text -> text.replace("Anne Müller", "Eve Müller"));
        mangled("a role tampered", text -> text.replace("code=\"221\"", "code=\"2261\""));
        mangled("the signature stripped", Resign::unsigned);
        mangled("the signature emptied", text -> text.replaceFirst("<ds:SignatureValue>[^<]*", "<ds:SignatureValue>"));
        mangled("a processing instruction", text -> text.replace("Anne Müller", "Anne<?x y?> Müller"));
        pair("expired", ASSERTION_INVALID, ALL, Vouching.GOOD.shifted(Duration.ofHours(-5)));
        pair("from the future", ASSERTION_INVALID, ALL, Vouching.GOOD.shifted(Duration.ofMinutes(10)));
        identity(
                "too long by a second",
                ASSERTION_INVALID,
                pair -> SEAL.edited(
                        pair.identity().bytes(),
                        text -> mustChange(
                                text, same -> later(same, pair.identity().notOnOrAfter(), Duration.ofSeconds(1)))));
        resealed(
                "another audience",
                ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED,
                text -> text.replace("assertions.audience:x-border", "assertions.audience:elsewhere"));
        resealed(
                "an issuer of another country",
                ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED,
                text -> text.replace("urn:idp:LU:countryB", "urn:idp:FR:countryB"));
        resealed(
                "the asked country as issuer",
                ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED,
                text -> text.replace("urn:idp:LU:countryB", "urn:idp:PT:countryB"));
        pair(
                "another partner's assertions over our line",
                ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED,
                ALL,
                Vouching.GOOD.of(Keys.FR_SEAL, Keys.FR, Keys.FR_HOME));
        pair(
                "sealed by another partner",
                ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED,
                ALL,
                Vouching.GOOD.of(Keys.FR_SEAL, Keys.LU, Keys.LU_HOME));
        pair(
                "sealed by a stranger of the same name",
                ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED,
                ALL,
                Vouching.GOOD.of(Keys.STRANGER_SEAL, Keys.LU, Keys.LU_HOME));
        pair(
                "sealed with the TLS key",
                ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED,
                ALL,
                Vouching.GOOD.of(Keys.LU_TLS, Keys.LU, Keys.LU_HOME));
        identity(
                "signed with SHA-1",
                ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED,
                pair -> Resign.withSha1(Keys.LU_SEAL).again(pair.identity().bytes()));
        identity(
                "digested with SHA-1",
                ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED,
                pair -> Resign.withSha1Digest(Keys.LU_SEAL)
                        .again(pair.identity().bytes()));
        identity(
                "an HMAC of the public key",
                ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED,
                pair -> Resign.withHmac(Keys.LU_SEAL).again(pair.identity().bytes()));
        for (Operation operation : ALL) {
            all.add(new Attack(
                    "the same assertion twice",
                    operation,
                    ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED,
                    pair -> List.of(
                            pair.identity().bytes(),
                            pair.identity().bytes(),
                            pair.treatment().bytes())));
        }
    }

    /** Evil outside, the signed original somewhere inside. */
    private void wrappings() {
        wrapped(
                "the original in advice",
                (evil, good, signature) -> evil.replaceFirst(
                        "</saml2:Conditions>",
                        Matcher.quoteReplacement("</saml2:Conditions><saml2:Advice>" + good + "</saml2:Advice>")));
        wrapped(
                "the original in advice, signature outside too",
                (evil, good, signature) -> behindIssuer(
                        evil.replaceFirst(
                                "</saml2:Conditions>",
                                Matcher.quoteReplacement(
                                        "</saml2:Conditions><saml2:Advice>" + good + "</saml2:Advice>")),
                        signature));
        wrapped(
                "the original in an object of the signature",
                (evil, good, signature) -> behindIssuer(
                        evil,
                        signature.replace(
                                "</ds:Signature>",
                                "<ds:Object>" + Resign.unsigned(good) + "</ds:Object></ds:Signature>")));
        wrapped(
                "the original in an extension",
                (evil, good, signature) ->
                        behindIssuer(evil, signature + "<Extensions xmlns=\"urn:x\">" + good + "</Extensions>"));
        wrapped(
                "the original in an attribute",
                (evil, good, signature) ->
                        behindIssuer(evil.replace("Hôpital du Pont", Resign.unsigned(good)), signature));
        wrapped(
                "the original beside under one roof",
                (evil, good, signature) -> "<saml2:Assertion xmlns:saml2=\"urn:oasis:names:tc:SAML:2.0:assertion\">"
                        + evil + good + "</saml2:Assertion>");
        wrapped(
                "another ID outside",
                (evil, good, signature) -> behindIssuer(
                        evil.replaceFirst(" ID=\"[^\"]*\"", " ID=\"_outside\"")
                                .replaceFirst(
                                        "</saml2:Conditions>",
                                        Matcher.quoteReplacement(
                                                "</saml2:Conditions><saml2:Advice>" + good + "</saml2:Advice>")),
                        signature));
    }

    private interface Wrapping {
        String around(String evil, String good, String signature);
    }

    private void wrapped(String name, Wrapping wrapping) {
        mangled(
                "wrapped: " + name,
                good -> wrapping.around(
                        Resign.unsigned(good).replace("Anne Müller", "Eve Müller"), good, Resign.signatureOf(good)));
    }

    private static String behindIssuer(String text, String inserted) {
        int at = text.indexOf("</saml2:Issuer>") + "</saml2:Issuer>".length();
        return text.substring(0, at) + inserted + text.substring(at);
    }

    private void treatments() {
        for (Operation operation : DOCUMENTS) {
            all.add(new Attack("no treatment relationship", operation, TREATMENT_RELATIONSHIP_UNLINKED, Pair::alone));
            all.add(new Attack(
                    "a treatment relationship alone",
                    operation,
                    ERROR_HPI_AUTHENTICATION_NOT_RECEIVED,
                    pair -> List.of(pair.treatment().bytes())));
        }
        treatment(
                "a treatment relationship of another login",
                TREATMENT_RELATIONSHIP_UNLINKED,
                pair -> Vouching.GOOD.pair().treatment().bytes());
        treatment(
                "a treatment relationship tampered",
                ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED,
                pair -> changed(
                        Resign.text(pair.treatment().bytes()),
                        text -> text.replace(Papers.PATIENT.extension(), Papers.OTHER.extension())));
        treatment(
                "a treatment relationship unsigned",
                ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED,
                pair -> changed(Resign.text(pair.treatment().bytes()), Resign::unsigned));
        treatment(
                "a treatment relationship too long by a second",
                ASSERTION_INVALID,
                pair -> SEAL.edited(
                        pair.treatment().bytes(),
                        text -> mustChange(
                                text, same -> later(same, pair.treatment().notOnOrAfter(), Duration.ofSeconds(1)))));
        treatment(
                "a treatment relationship of another country",
                ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED,
                pair -> SEAL.edited(
                        pair.treatment().bytes(),
                        text -> mustChange(text, same -> same.replace(":LU:countryB", ":FR:countryB"))));
        treatment(
                "a treatment relationship sealed by another partner",
                ERROR_SEC_DATA_INTEGRITY_NOT_ENSURED,
                pair -> Resign.by(Keys.FR_SEAL).again(pair.treatment().bytes()));
        pair("another patient", OTHER_PATIENT, List.of(Operation.DOCUMENT_QUERY), Vouching.GOOD.about(Papers.OTHER));
    }

    private void rights() {
        pair(
                "without the permission to identify",
                INSUFFICIENT_RIGHTS,
                List.of(Operation.PATIENT_DISCOVERY),
                Vouching.GOOD.without(Permission.PATIENT_IDENTIFICATION));
        for (Permission needed : List.of(
                Permission.MEDICAL_HISTORY, Permission.VITAL_SIGNS, Permission.MEDICATIONS, Permission.PROBLEMS)) {
            pair("without " + needed, INSUFFICIENT_RIGHTS, DOCUMENTS, Vouching.GOOD.without(needed));
        }
        pair(
                "a password",
                AUTHENTICATION_TOO_WEAK,
                ALL,
                Vouching.GOOD.loggedIn(AuthenticationClass.PASSWORD_PROTECTED_TRANSPORT));
        pair(
                "a derived login",
                AUTHENTICATION_TOO_WEAK,
                ALL,
                Vouching.GOOD.loggedIn(AuthenticationClass.PREVIOUS_SESSION));
        resealed("an unknown role", INSUFFICIENT_RIGHTS, text -> text.replace("code=\"221\"", "code=\"9999\""));
        resealed(
                "an unknown purpose",
                INSUFFICIENT_RIGHTS,
                text -> text.replace("code=\"TREATMENT\"", "code=\"MARKETING\""));
    }
}
