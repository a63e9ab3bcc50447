package eu.passerelle.cda.read;

import eu.passerelle.cda.Reading;
import eu.passerelle.cda.tree.CdaDocument;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.xml.XmlCursor;
import eu.passerelle.xml.XmlLimits;

/**
 * Reads only the header of any clinical document (summary, prescription, dispensation, report; structured or embedded)
 * and stops where its body begins: what follows is not looked at. Safe for use by any number of threads.
 */
public final class HeaderReader {
    /** Embedded scans can be large, and are not read here. */
    private static final XmlLimits LIMITS = XmlLimits.DOCUMENT.withBytes(256_000_000);

    public Reading<DocumentHeader> read(byte[] document) {
        return CdaDocument.open(document, LIMITS, HeaderReader::read);
    }

    private static Reading<DocumentHeader> read(CdaElement header, XmlCursor cursor) {
        boolean structured = false;
        if (CdaDocument.atBody(cursor)) {
            int component = cursor.depth();
            structured = cursor.nextChild(component) && cursor.localName().equals("structuredBody");
        }
        return new Reading.Read<>(HeaderParts.header(header, structured));
    }
}
