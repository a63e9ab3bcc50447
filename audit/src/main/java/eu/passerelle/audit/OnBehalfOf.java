package eu.passerelle.audit;

import eu.passerelle.border.CountryCode;
import java.util.UUID;

/** Who asks another country, for which consultation, why. */
public record OnBehalfOf(
        UUID consultation,
        String reference,
        String subject,
        String professional,
        String role,
        String organization,
        String purpose,
        CountryCode country) {}
