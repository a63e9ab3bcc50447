package eu.passerelle.interop;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.cda.Reading;
import eu.passerelle.cda.check.DocumentChecks;
import eu.passerelle.cda.check.Finding;
import eu.passerelle.cda.check.Severity;
import eu.passerelle.cda.transcode.Transcoder;
import eu.passerelle.cda.transcode.Transcoding;
import eu.passerelle.cda.tree.CdaDocument;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.cda.write.SummaryWriter;
import eu.passerelle.sandbox.catalogue.SandboxCatalogue;
import eu.passerelle.sandbox.patients.PatientFiles;
import eu.passerelle.sandbox.patients.SyntheticPatient;
import eu.passerelle.xml.XmlLimits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The summaries of the sandbox's patients, as held and as sent, break no fact of our own checks. */
class SandboxSummariesTest {
    private static final DocumentChecks CHECKS = new DocumentChecks();

    private static List<String> errors(byte[] document) {
        return switch (CdaDocument.tree(document, XmlLimits.DOCUMENT)) {
            case Reading.Read<CdaElement>(CdaElement root) ->
                CHECKS.check(root).stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(SandboxSummariesTest::told)
                        .toList();
            case Reading.Refused<CdaElement>(Reading.Reason reason, String text) -> throw new AssertionError(text);
        };
    }

    private static String told(Finding finding) {
        return finding.code() + " at " + finding.place();
    }

    @Test
    void nationalDocumentsAndTheirPivotsBreakNoFact() {
        List<String> errors = new ArrayList<>();
        int summaries = 0;
        for (SyntheticPatient patient : PatientFiles.of(Keys.PT)) {
            if (patient.summary().isPresent()) {
                byte[] national =
                        new SummaryWriter().structured(patient.summary().get());
                errors.addAll(errors(national));
                if (new Transcoder().toPivot(national, SandboxCatalogue.release(Keys.PT))
                        instanceof Transcoding.Transcoded transcoded) {
                    errors.addAll(errors(transcoded.bytes()));
                }
                summaries++;
            }
        }
        assertThat(summaries).isGreaterThan(4);
        assertThat(errors).isEmpty();
    }
}
