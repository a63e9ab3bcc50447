package eu.passerelle.trust;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.HomeCommunityId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Authorities for tests of the national side; only this package can make one. */
public final class SandboxAuthorities {
    private SandboxAuthorities() {}

    public static Authority of(PurposeOfUse purpose) {
        return new Authority(
                new CountryCode("XX"),
                HomeCommunityId.of("2.999.1"),
                new Professional(
                        "test",
                        "Test",
                        ProfessionalRole.ofCode("221").orElseThrow(),
                        "Hospital",
                        "Nowhere",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        EnumSet.noneOf(Permission.class)),
                purpose,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Instant.MAX);
    }
}
