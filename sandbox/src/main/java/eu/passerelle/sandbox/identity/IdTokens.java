package eu.passerelle.sandbox.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;

/** Signs identity tokens with a key that lives as long as the issuer. */
final class IdTokens {
    /** A strong authentication class, as a card reader's would be. */
    static final String AUTHENTICATION_CLASS = "urn:oasis:names:tc:SAML:2.0:ac:classes:SmartcardPKI";

    private final String issuer;
    private final InstantSource clock;
    private final RSAKey key;

    IdTokens(String issuer, InstantSource clock) {
        this.issuer = issuer;
        this.clock = clock;
        try {
            this.key = new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("the issuer's key cannot be made", e);
        }
    }

    Map<String, Object> publicKeys() {
        return new JWKSet(key.toPublicJWK()).toJSONObject();
    }

    String signed(Grants.Grant grant) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();
        grant.user().claims().forEach(claims::claim);
        claims.issuer(issuer)
                .audience(grant.party().clientId())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Grants.TOKEN_LIFE)))
                .claim("auth_time", grant.since().getEpochSecond())
                .claim("acr", AUTHENTICATION_CLASS)
                .claim("amr", java.util.List.of("sc"));
        if (!grant.nonce().isEmpty()) {
            claims.claim("nonce", grant.nonce());
        }
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the identity token cannot be signed", e);
        }
    }
}
