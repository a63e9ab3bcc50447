package eu.passerelle.national.restriction;

import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Organisation;
import eu.passerelle.clinical.entry.Assertion;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Observation;
import eu.passerelle.national.rewriting.Rewriting;
import java.util.List;
import java.util.function.Predicate;

/** Takes out of an entry that stays what mentions something hidden, and turns "masked" into "no information". */
final class Cleaning extends Rewriting {
    private final Mentions mentions;
    private final Predicate<Entry> speaksOfIt;

    Cleaning(Mentions mentions, Predicate<Entry> speaksOfIt) {
        this.mentions = mentions;
        this.speaksOfIt = speaksOfIt;
    }

    @Override
    protected Coded coded(Coded value) {
        if (mentions.in(value)
                || value.nullFlavor().filter(why -> why == NullFlavor.MSK).isPresent()) {
            return Coded.NONE;
        }
        return mentions.in(value.originalText()) ? value.withOriginalText("", "") : value;
    }

    @Override
    protected String text(String value) {
        return mentions.in(value) ? "" : value;
    }

    @Override
    protected Assertion assertion(Assertion value) {
        return new Assertion(
                value.negated(),
                value.status(),
                value.concernStatus(),
                value.mood(),
                value.ids(),
                value.anchor(),
                value.moreAnchors(),
                text(value.text()),
                value.nullFlavor().map(this::flavor),
                value.provenance().stream().map(this::author).toList());
    }

    @Override
    protected Author author(Author value) {
        return new Author(
                value.ids(),
                value.name(),
                coded(value.role()),
                coded(value.speciality()),
                value.time(),
                value.device(),
                value.telecoms(),
                value.organisation().map(this::organisation));
    }

    private Organisation organisation(Organisation organisation) {
        return mentions.in(organisation.name())
                ? new Organisation(List.of(), "", organisation.address(), List.of())
                : organisation;
    }

    @Override
    protected NullFlavor flavor(NullFlavor value) {
        return value == NullFlavor.MSK ? NullFlavor.NI : value;
    }

    @Override
    protected boolean stays(Observation below) {
        return !speaksOfIt.test(below);
    }
}
