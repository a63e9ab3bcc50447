package eu.passerelle.cda.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.Code;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.cda.Reading;
import eu.passerelle.cda.Vectors;
import eu.passerelle.cda.read.SummaryReader;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.terminology.Binding;
import eu.passerelle.terminology.Decision;
import eu.passerelle.terminology.Release;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class TranscoderTest {
    private static final Release RELEASE = new FakeRelease();
    private static final List<String> CODE = List.of("code", "codeSystem", "codeSystemName", "codeSystemVersion");

    private final Set<String> untouched = new TreeSet<>();
    private int changed;

    static byte[] pivot(byte[] document, Release release) {
        return switch (new Transcoder().toPivot(document, release)) {
            case Transcoding.Transcoded(byte[] bytes, var notes) -> bytes;
            case Transcoding.Refused(ErrorCode error, String text) -> throw new AssertionError(error + ": " + text);
        };
    }

    /** Walks source and pivot side by side in two DOM trees: nothing differs but what the release decided. */
    @Test
    void changesExactlyWhatTheReleaseDecidesNodeByNode() throws Exception {
        for (String name : Vectors.all("")) {
            if (name.contains("bad-mapping") || name.startsWith("hcer") || name.startsWith("orcd")) {
                continue;
            }
            byte[] source = Vectors.cda(name);
            changed = 0;
            compare(name, parse(source), parse(pivot(source, RELEASE)));
            assertThat(changed).as(name).isPositive();
        }
        assertThat(untouched).as("coded elements that are not of the catalogue").allMatch(TranscoderTest::mayStay);
    }

    /** Structure, fixed codes, and what no value set is bound to. */
    private static boolean mayStay(String place) {
        return Set.of("2.16.840.1.113883.5.4", "2.16.840.1.113883.5.6", "2.16.840.1.113883.5.88").stream()
                        .anyMatch(system -> place.endsWith(" " + system))
                || place.contains("1.19376.1.5.3.2")
                || place.matches("(assignedAuthor|assignedEntity|participantRole|healthCareFacility)/code .*")
                || place.matches(
                        "(manufacturedMaterial|manufacturedLabeledDrug|containerPackaged\\w+|partProduct)/code .*")
                || place.matches("(organizer|encounter|act|supply)/code .*")
                || place.matches("observation/(code|value|interpretationCode|methodCode) .*")
                || place.matches(
                        "(.*/)?(event|modeCode|interpretationCode|priorityCode|signatureCode|realmCode|languageCode|standardIndustryClassCode|ethnicGroupCode|religiousAffiliationCode) .*")
                || place.matches("(generalizedMaterialKind|observation|procedure)/(code|targetSiteCode) .*");
    }

    private static Element parse(byte[] document) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(document))
                .getDocumentElement();
    }

    private void compare(String name, Element before, Element after) {
        assertThat(after.getNodeName()).as(name).isEqualTo(before.getNodeName());
        assertThat(after.getNamespaceURI()).as(name).isEqualTo(before.getNamespaceURI());
        List<Node> children = children(before);
        List<Node> childrenAfter = new ArrayList<>(children(after));
        Map<String, String> attributes = attributes(before);
        Map<String, String> attributesAfter = attributes(after);
        boolean coded = attributes.containsKey("code") && attributes.containsKey("codeSystem");
        if (attributes.equals(attributesAfter)) {
            if (coded && !before.getLocalName().equals("translation")) {
                untouched.add(before.getParentNode().getLocalName() + "/" + before.getLocalName() + " "
                        + attributes.get("codeSystem"));
            }
        } else {
            assertThat(coded).as(name).isTrue();
            changed++;
            checkChange(name, before, attributes, attributesAfter, children, childrenAfter);
        }
        assertThat(childrenAfter).as(name + " " + before.getNodeName()).hasSameSizeAs(children);
        for (int i = 0; i < children.size(); i++) {
            Node one = children.get(i);
            Node other = childrenAfter.get(i);
            assertThat(other.getNodeType()).as(name).isEqualTo(one.getNodeType());
            if (one instanceof Element element) {
                compare(name, element, (Element) other);
            } else {
                assertThat(other.getNodeValue()).as(name).isEqualTo(one.getNodeValue());
            }
        }
    }

    private static void checkChange(
            String name,
            Element element,
            Map<String, String> before,
            Map<String, String> after,
            List<Node> children,
            List<Node> childrenAfter) {
        Code code = Code.of(before.getOrDefault("code", "").strip(), before.getOrDefault("codeSystem", ""));
        Map<String, String> expected = new TreeMap<>(before);
        boolean translated = true;
        switch (RELEASE.toPivot(new Binding(Set.of(), false), code)) {
            case Decision.Pivot(var designation) -> {
                expected.put("displayName", designation.text());
                translated = before.containsKey("displayName")
                        && !before.getOrDefault("displayName", "").isBlank();
            }
            case Decision.Mapped(Code target, var designation, var kind) -> {
                expected.put("code", target.value());
                expected.put("codeSystem", target.system().id());
                expected.put("codeSystemName", "Catalogue");
                expected.put("codeSystemVersion", "2026");
                expected.put("displayName", designation.text());
            }
            case Decision.Unmapped unmapped -> {
                CODE.forEach(expected::remove);
                expected.remove("displayName");
                expected.put("nullFlavor", "OTH");
            }
        }
        assertThat(after).as(name).isEqualTo(expected);
        if (translated) {
            takeOutTranslation(name, element, before, children, childrenAfter);
        }
    }

    /** Removes the new translation, and puts the older one it wraps back where it was. */
    private static void takeOutTranslation(
            String name, Element element, Map<String, String> before, List<Node> children, List<Node> childrenAfter) {
        int at = 0;
        while (!"translation".equals(childrenAfter.get(at).getLocalName())) {
            at++;
        }
        Element translation = (Element) childrenAfter.remove(at);
        Map<String, String> previous = new TreeMap<>(before);
        previous.keySet().retainAll(Set.of("code", "codeSystem", "codeSystemName", "codeSystemVersion", "displayName"));
        assertThat(attributes(translation)).as(name).isEqualTo(previous);
        if (!element.getNamespaceURI().startsWith("urn:epsos")) {
            assertThat(translation.getNamespaceURI()).isEqualTo("urn:hl7-org:v3");
        }
        boolean hadOlder = children.stream().anyMatch(child -> "translation".equals(child.getLocalName()));
        List<Node> inside = children(translation);
        assertThat(inside).as(name).hasSize(hadOlder ? 1 : 0);
        childrenAfter.addAll(at, inside);
        for (int i = at; i < childrenAfter.size(); i++) {
            assertThat(childrenAfter.get(i).getLocalName()).isNotEqualTo("originalText");
        }
    }

    private static List<Node> children(Element element) {
        List<Node> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }

    /** Namespace declarations are not attributes here. */
    private static Map<String, String> attributes(Element element) {
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (!attribute.getNodeName().startsWith("xmlns")) {
                attributes.put(attribute.getNodeName(), attribute.getNodeValue());
            }
        }
        return attributes;
    }

    @Test
    void handsOutTheSameBytesWhereNothingChanges() {
        Release silent = new FakeRelease() {
            @Override
            public Decision toPivot(Binding binding, Code code) {
                return new Decision.Pivot(new Decision.Designation("", "", java.util.Optional.empty()));
            }
        };
        for (String name : Vectors.all("ps")) {
            byte[] source = Vectors.cda(name);
            if (new Transcoder().toPivot(source, silent) instanceof Transcoding.Transcoded(byte[] bytes, var notes)) {
                assertThat(bytes).as(name).isSameAs(source);
            }
        }
    }

    @Test
    void givesTheReaderTheOriginalInnermost() {
        byte[] source = Vectors.cda("ps-openncp-hr-9999.xml");
        List<Coded> before = codes(source);
        List<Coded> after = codes(pivot(source, RELEASE));

        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < after.size(); i++) {
            assertThat(after.get(i).originalCode()).isEqualTo(before.get(i).originalCode());
        }
    }

    private static List<Coded> codes(byte[] document) {
        return switch (new SummaryReader().read(document)) {
            case Reading.Read<PatientSummary>(PatientSummary summary) ->
                summary.coded().toList();
            case Reading.Refused<PatientSummary> refused -> throw new AssertionError(refused.text());
        };
    }

    @Test
    void turnsAnOptionalCodeWithoutMappingIntoOther() {
        String source = summary("<procedure classCode=\"PROC\" moodCode=\"EVN\">"
                + "<code  code='A&amp;1' codeSystem=\"9.9.9\" displayName='Fußpflege \"klein\"'><originalText>x</originalText>"
                + "</code></procedure>");
        Transcoding result = new Transcoder().toPivot(source.getBytes(StandardCharsets.UTF_8), RELEASE);

        assertThat(result).isInstanceOfSatisfying(Transcoding.Transcoded.class, transcoded -> {
            assertThat(new String(transcoded.bytes(), StandardCharsets.UTF_8))
                    .contains("<code nullFlavor=\"OTH\"><originalText>x</originalText><translation code=\"A&amp;1\""
                            + " codeSystem=\"9.9.9\" displayName=\"Fußpflege &quot;klein&quot;\"/></code></procedure>");
            assertThat(transcoded.notes()).singleElement().satisfies(note -> {
                assertThat(note.about().code()).isEqualTo("2502");
                assertThat(note.about().text()).contains("procedure/code").doesNotContain("A&");
            });
        });
    }

    @Test
    void refusesWhenARequiredCodeHasNoMapping() {
        assertThat(new Transcoder().toPivot(Vectors.cda("ps-openncp-bad-mapping.xml"), RELEASE))
                .isInstanceOfSatisfying(
                        Transcoding.Refused.class,
                        refused -> assertThat(refused.error()).isEqualTo(ErrorCode.ERROR_PS_MISSING_EXPECTED_MAPPING));
        assertThat(new Transcoder().toPivot(Vectors.cda("ep-openncp-bad-mapping.xml"), RELEASE))
                .isInstanceOfSatisfying(
                        Transcoding.Refused.class,
                        refused -> assertThat(refused.error()).isEqualTo(ErrorCode.ERROR_EP_MISSING_EXPECTED_MAPPING));
        String prescription = new String(Vectors.cda("ep-openncp-w8-tablets.xml"), StandardCharsets.UTF_8)
                .replaceFirst("(<pharm:formCode[^>]*codeSystem=\")[^\"]*", "$19.9.9");
        assertThat(new Transcoder().toPivot(prescription.getBytes(StandardCharsets.UTF_8), RELEASE))
                .isInstanceOf(Transcoding.Refused.class);
    }

    @Test
    void leavesOriginalClinicalDocumentsUntouched() {
        for (String name : Vectors.all("orcd-")) {
            byte[] source = Vectors.cda(name);
            assertThat(pivot(source, RELEASE)).as(name).isSameAs(source);
        }
    }

    @Test
    void wrapsAnOlderTranslation() {
        String source = summary("<procedure><code code='B' codeSystem='1.2' displayName='b'><!-- kept -->"
                + "<translation code='C' codeSystem='1.3' displayName='c'/></code></procedure>");
        String pivot = new String(pivot(source.getBytes(StandardCharsets.UTF_8), RELEASE), StandardCharsets.UTF_8);

        assertThat(pivot)
                .contains("<!-- kept --><translation code=\"B\" codeSystem=\"1.2\" displayName=\"b\">"
                        + "<translation code='C' codeSystem='1.3' displayName='c'/></translation></code>");
    }

    @Test
    void recodesOtherEncodingsFirst() {
        String source = summary("<procedure><code code='B' codeSystem='1.2' displayName='bé'/></procedure>")
                .replace("UTF-8", "ISO-8859-1");
        byte[] pivot = pivot(source.getBytes(StandardCharsets.ISO_8859_1), RELEASE);

        assertThat(new String(pivot, StandardCharsets.UTF_8))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .contains("displayName=\"bé\"/></code>");
    }

    @Test
    void refusesHostileInput() {
        for (String hostile : List.of("", "<a", "<!DOCTYPE a><a/>", "<ClinicalDocument>" + "<a>".repeat(300))) {
            assertThat(new Transcoder().toPivot(hostile.getBytes(StandardCharsets.UTF_8), RELEASE))
                    .isInstanceOf(Transcoding.Refused.class);
        }
        byte[] document = Vectors.cda("ps-openncp-w8-noinfo.xml");
        for (int end = 1; end < document.length - 40; end += 211) {
            assertThat(new Transcoder().toPivot(java.util.Arrays.copyOf(document, end), RELEASE))
                    .isInstanceOf(Transcoding.Refused.class);
        }
    }

    private static String summary(String entry) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ClinicalDocument xmlns=\"urn:hl7-org:v3\">"
                + "<code code=\"60591-5\" codeSystem=\"2.16.840.1.113883.6.1\"/><component><structuredBody><component>"
                + "<section><code code=\"47519-4\" codeSystem=\"2.16.840.1.113883.6.1\"/><entry>" + entry
                + "</entry></section></component></structuredBody></component></ClinicalDocument>";
    }
}
