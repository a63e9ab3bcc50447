package eu.passerelle.cda.check;

import eu.passerelle.cda.Reading;
import eu.passerelle.cda.read.EmbeddedFile;
import eu.passerelle.cda.tree.CdaDocument;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.xml.XmlLimits;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Checks bytes as the program does: the file of a level 1 document is judged, too. */
final class Check {
    private static final DocumentChecks CHECKS = new DocumentChecks();

    private Check() {}

    static List<Finding> of(String document) {
        return of(document.getBytes(StandardCharsets.UTF_8));
    }

    static List<Finding> of(byte[] document) {
        return switch (CdaDocument.tree(document, XmlLimits.DOCUMENT)) {
            case Reading.Read<CdaElement>(CdaElement root) ->
                root.child("component", "nonXMLBody").exists()
                        ? CHECKS.check(root, EmbeddedFile.of(document))
                        : CHECKS.check(root);
            case Reading.Refused<CdaElement>(Reading.Reason reason, String text) -> throw new AssertionError(text);
        };
    }
}
