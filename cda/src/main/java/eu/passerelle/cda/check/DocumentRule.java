package eu.passerelle.cda.check;

import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** One fact that shows only when all of a document was seen. Stateless. */
public interface DocumentRule {
    CheckCode code();

    /** The elements that break it, in order. */
    List<CdaElement> brokenIn(Survey survey);
}
