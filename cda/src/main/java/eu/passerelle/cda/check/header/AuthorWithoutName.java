package eu.passerelle.cda.check.header;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import java.util.List;

/** An author of the document who is a person has a family name and a given name. */
final class AuthorWithoutName implements Rule {
    @Override
    public CheckCode code() {
        return CheckCode.AUTHOR_WITHOUT_NAME;
    }

    @Override
    public List<String> watches() {
        return List.of("author");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        CdaElement person = it.child("assignedAuthor", "assignedPerson");
        CdaElement name = person.child("name");
        return spot.parent().is("ClinicalDocument")
                && Traits.isFilled(person)
                && (!Traits.isFilled(name.child("family")) || !Traits.isFilled(name.child("given")));
    }
}
