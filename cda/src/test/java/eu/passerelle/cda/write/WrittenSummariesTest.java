package eu.passerelle.cda.write;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.cda.Reading;
import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.DocumentChecks;
import eu.passerelle.cda.check.Finding;
import eu.passerelle.cda.check.Severity;
import eu.passerelle.cda.read.EmbeddedFile;
import eu.passerelle.cda.tree.CdaDocument;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.xml.XmlLimits;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What we write ourselves, judged by our own checks. */
class WrittenSummariesTest {
    private static final SummaryWriter WRITER = new SummaryWriter();
    private static final DocumentChecks CHECKS = new DocumentChecks();
    /** None at present. An addition needs its reason beside it. */
    private static final Set<CheckCode> ALLOWED = EnumSet.noneOf(CheckCode.class);

    private static CdaElement tree(byte[] document) {
        return switch (CdaDocument.tree(document, XmlLimits.DOCUMENT)) {
            case Reading.Read<CdaElement>(CdaElement root) -> root;
            case Reading.Refused<CdaElement>(Reading.Reason reason, String text) -> throw new AssertionError(text);
        };
    }

    private static String errors(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR && !ALLOWED.contains(finding.code()))
                .map(finding -> finding.code() + " at " + finding.place())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void structuredSummariesBreakNoFact() {
        for (PatientSummary summary : List.of(Samples.rich(), Samples.noneKnown())) {
            assertThat(errors(CHECKS.check(tree(WRITER.structured(summary))))).isEmpty();
        }
    }

    @Test
    void theirTwinsBreakNoFact() {
        byte[] twin = WRITER.embedded(Samples.rich(), "%PDF-1.4".getBytes(StandardCharsets.US_ASCII));

        assertThat(errors(CHECKS.check(tree(twin), EmbeddedFile.of(twin)))).isEmpty();
    }
}
