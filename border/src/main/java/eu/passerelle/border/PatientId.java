package eu.passerelle.border;

import java.util.Optional;

/**
 * An identifier of a patient: the domain that issued it and the value in it. The root is opaque (an OID as a rule, but
 * partners are sloppy); both parts are non-empty and hold none of the separators of the CX form.
 */
public record PatientId(String root, String extension) {
    public PatientId {
        if (root.isBlank()) {
            throw new IllegalArgumentException("patient id has no root");
        }
        if (extension.isBlank()) {
            throw new IllegalArgumentException("patient id has no extension");
        }
        if (root.matches(".*[\\^&'].*") || extension.matches(".*[\\^&'].*")) {
            throw new IllegalArgumentException("patient id holds a separator of the CX form");
        }
    }

    /** The CX form of ITI-38 and of the treatment relationship: {@code ext^^^&root&ISO}. */
    public String cx() {
        return extension + "^^^&" + root + "&ISO";
    }

    /** Reads the CX form, with or without quotes around; empty when it is not one. */
    public static Optional<PatientId> parseCx(String text) {
        String bare = text.strip();
        if (bare.length() > 1 && bare.startsWith("'") && bare.endsWith("'")) {
            bare = bare.substring(1, bare.length() - 1);
        }
        String[] parts = bare.split("\\^", -1);
        if (parts.length < 4) {
            return Optional.empty();
        }
        String[] authority = parts[3].split("&", -1);
        if (authority.length < 2 || authority[1].isBlank() || parts[0].isBlank() || parts[0].contains("&")) {
            return Optional.empty();
        }
        return Optional.of(new PatientId(Oid.bare(authority[1]), parts[0]));
    }

    /** Never the value: identifiers stay out of logs. */
    @Override
    public String toString() {
        return "PatientId[" + root + ", …]";
    }
}
