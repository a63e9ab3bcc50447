package eu.passerelle.portal;

import eu.passerelle.discovery.rule.RuleBook;
import eu.passerelle.discovery.rule.RuleFile;
import java.io.StringReader;
import java.util.List;

/** Rules for tests, as a file would say them. */
final class FakeRules {
    static final RuleBook AGREEMENT_IS_NOT_NEEDED = of("[]");

    private FakeRules() {}

    /** @param rules the YAML list */
    static RuleBook of(String rules) {
        return new RuleBook(List.of(RuleFile.read("rules of a test", new StringReader("""
                        version: test
                        valid-from: 2026-01-01
                        issued-by: Test
                        source: {text: made for a test}
                        default:
                          offered: true
                          agreement: none
                          emergency: true
                          access-code: false
                          other-person: false
                          copy: print
                          notice: [screen, qr, print, told]
                        rules: %s
                        """.formatted(rules)))));
    }
}
