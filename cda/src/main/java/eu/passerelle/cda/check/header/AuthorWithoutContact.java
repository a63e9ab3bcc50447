package eu.passerelle.cda.check.header;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** An author of the document has an address and a telephone number, or says why not. */
final class AuthorWithoutContact implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.AUTHOR_WITHOUT_CONTACT;
    }

    @Override
    public List<String> watches() {
        return List.of("author");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        CdaElement author = it.child("assignedAuthor");
        return spot.parent().is("ClinicalDocument")
                && (author.child("addr").isNone() || author.child("telecom").isNone());
    }
}
