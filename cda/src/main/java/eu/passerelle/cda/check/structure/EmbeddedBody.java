package eu.passerelle.cda.check.structure;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;
import java.util.Set;

/** A document that carries a file says its type and that it is base64, carries one, and points to none. */
final class EmbeddedBody implements Rule {
    private static final Set<String> TYPES =
            Set.of("application/pdf", "image/png", "image/jpeg", "application/png", "application/jpeg");

    @Override
    public CheckCode code() {
        return CheckCode.EMBEDDED_BODY;
    }

    @Override
    public List<String> watches() {
        return List.of("nonXMLBody");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        CdaElement text = it.child("text");
        String type = text.attribute("mediaType");
        return it.children("text").size() != 1
                || !TYPES.contains(type)
                || !text.attribute("representation").equals("B64")
                || text.child("reference").exists();
    }
}
