package eu.passerelle.cda.check.header;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** An author of the document is a person or a device. */
final class AuthorKind implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.AUTHOR_KIND;
    }

    @Override
    public List<String> watches() {
        return List.of("author");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        CdaElement author = it.child("assignedAuthor");
        return spot.parent().is("ClinicalDocument")
                && author.child("assignedPerson").exists()
                        == author.child("assignedAuthoringDevice").exists();
    }
}
