package eu.passerelle.interop;

import com.helger.schematron.sch.SchematronResourceSCH;
import com.helger.schematron.svrl.SVRLHelper;
import com.helger.schematron.svrl.jaxb.SchematronOutputType;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.transform.stream.StreamSource;
import org.assertj.core.api.Assertions;

/** The network's rule sets (8.0.0), each compiled once for all tests of this program. */
final class RuleSets {
    static final String SUMMARY = "epsos-PatientSummary.sch";
    static final String SUMMARY_TWIN = "epsos-PatientSummary_L1.sch";

    private static final Map<String, SchematronResourceSCH> COMPILED = new ConcurrentHashMap<>();

    private RuleSets() {}

    /** What a rule set says against a document: its message in one line, and where. */
    record Complaint(String text, String location) {}

    /** Errors only. A document of another kind is a complaint, too: without it, such a document would pass. */
    static List<Complaint> complaints(String ruleSet, byte[] document) throws Exception {
        SchematronResourceSCH rules = COMPILED.computeIfAbsent(
                ruleSet,
                name -> SchematronResourceSCH.fromFile(Vectors.folder()
                        .resolve("schematron/ehdsi-8.0.0")
                        .resolve(name)
                        .toFile()));
        SchematronOutputType report =
                rules.applySchematronValidationToSVRL(new StreamSource(new ByteArrayInputStream(document)));
        Assertions.assertThat(report).isNotNull();
        return SVRLHelper.getAllFailedAssertions(report).stream()
                .filter(failed ->
                        "error".equals(failed.getRole()) || failed.getText().contains("Instance is expected"))
                .map(failed -> new Complaint(failed.getText().strip().replaceAll("\\s+", " "), failed.getLocation()))
                .toList();
    }
}
