package eu.passerelle.trust;

import java.time.Duration;
import java.util.Optional;

/** The three assertions of the network, told apart by their issuer's name qualifier (soap-exchange §1.6). */
enum AssertionKind {
    IDENTITY("urn:ehdsi:assertions:hcp", "urn:idp:", Duration.ofHours(4)),
    TREATMENT("urn:ehdsi:assertions:trc", "urn:initgw:", Duration.ofHours(2)),
    NEXT_OF_KIN("urn:ehdsi:assertions:nok", "urn:initgw:", Duration.ofHours(2));

    private final String qualifier;
    private final String issuerPrefix;
    private final Duration longest;

    AssertionKind(String qualifier, String issuerPrefix, Duration longest) {
        this.qualifier = qualifier;
        this.issuerPrefix = issuerPrefix;
        this.longest = longest;
    }

    String qualifier() {
        return qualifier;
    }

    String issuerPrefix() {
        return issuerPrefix;
    }

    /** From not-before to not-on-or-after; clock skew never stretches it. */
    Duration longest() {
        return longest;
    }

    static Optional<AssertionKind> ofQualifier(String qualifier) {
        for (AssertionKind kind : values()) {
            if (kind.qualifier.equals(qualifier)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
