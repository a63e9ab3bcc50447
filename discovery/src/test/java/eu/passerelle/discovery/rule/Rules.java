package eu.passerelle.discovery.rule;

import java.io.StringReader;

/** Rule files of tests. */
final class Rules {
    static final String DEFAULT = """
            default:
              offered: true
              agreement: none
              emergency: true
              access-code: false
              other-person: false
              copy: print
              notice: [screen, told]
            """;

    private Rules() {}

    static String head(String version, String validFrom) {
        return """
                version: %s
                valid-from: %s
                issued-by: Ministry
                source: {text: Law on care abroad, link: "https://example.org/law"}
                """.formatted(version, validFrom) + DEFAULT;
    }

    static RuleVersion version(String rules) {
        return read(head("2026.1", "2026-01-01") + "rules:\n" + rules);
    }

    static RuleVersion read(String yaml) {
        return RuleFile.read("rules.yaml", new StringReader(yaml));
    }
}
