package eu.passerelle.xml;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;

/** The signature algorithms that are made and accepted; there are no others. */
public enum SignatureAlgorithm {
    RSA_SHA256("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", "SHA256withRSA"),
    RSA_SHA384("http://www.w3.org/2001/04/xmldsig-more#rsa-sha384", "SHA384withRSA"),
    RSA_SHA512("http://www.w3.org/2001/04/xmldsig-more#rsa-sha512", "SHA512withRSA"),
    RSA_PSS_SHA256("http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1", "RSASSA-PSS"),
    ECDSA_SHA256("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256", "SHA256withECDSAinP1363Format"),
    ECDSA_SHA384("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384", "SHA384withECDSAinP1363Format");

    private static final int LEAST_RSA_BITS = 2048;
    private static final int LEAST_CURVE_BITS = 256;

    private final String uri;
    private final String jcaName;

    SignatureAlgorithm(String uri, String jcaName) {
        this.uri = uri;
        this.jcaName = jcaName;
    }

    public String uri() {
        return uri;
    }

    public static Optional<SignatureAlgorithm> ofUri(String uri) {
        for (SignatureAlgorithm algorithm : values()) {
            if (algorithm.uri.equals(uri)) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    /** What we sign with when nothing else is asked: RSA with SHA-256, or ECDSA fitting the curve. */
    public static SignatureAlgorithm usualFor(PrivateKey key) {
        return switch (key) {
            case RSAKey rsa -> RSA_SHA256;
            case ECKey curve when bits(curve) > 256 -> ECDSA_SHA384;
            case ECKey curve -> ECDSA_SHA256;
            default -> throw new IllegalArgumentException("no signatures with " + key.getAlgorithm() + " keys");
        };
    }

    boolean isStrong(PublicKey key) {
        return isStrongEnough(key);
    }

    private static boolean isStrongEnough(Key key) {
        return switch (key) {
            case RSAKey rsa -> rsa.getModulus().bitLength() >= LEAST_RSA_BITS;
            case ECKey curve -> bits(curve) >= LEAST_CURVE_BITS;
            default -> false;
        };
    }

    private static int bits(ECKey key) {
        return key.getParams().getCurve().getField().getFieldSize();
    }

    byte[] sign(PrivateKey key, byte[] content) throws GeneralSecurityException {
        Signature signature = start();
        signature.initSign(key);
        signature.update(content);
        return signature.sign();
    }

    boolean verify(PublicKey key, byte[] content, byte[] value) throws GeneralSecurityException {
        Signature signature = start();
        signature.initVerify(key);
        signature.update(content);
        return signature.verify(value);
    }

    private Signature start() throws GeneralSecurityException {
        Signature signature = Signature.getInstance(jcaName);
        if (this == RSA_PSS_SHA256) {
            signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        }
        return signature;
    }
}
