package eu.passerelle.national.restriction;

import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Organisation;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Observation;
import eu.passerelle.national.rewriting.Rewriting;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Takes out of an entry that stays what mentions something hidden, and turns "masked" into "no information". */
final class Cleaning extends Rewriting {
    private final Mentions mentions;
    private final Set<InstanceId> taken;
    private final Predicate<Entry> speaksOfIt;

    Cleaning(Mentions mentions, Set<InstanceId> taken, Predicate<Entry> speaksOfIt) {
        this.taken = taken;
        this.mentions = mentions;
        this.speaksOfIt = speaksOfIt;
    }

    @Override
    protected Coded coded(Coded value) {
        if (goes(value)) {
            return Coded.NONE;
        }
        Coded narrower = value.withQualifiers(value.qualifiers().stream()
                .filter(qualifier -> qualifier.name().withinIt().noneMatch(this::goes)
                        && qualifier.value().withinIt().noneMatch(this::goes))
                .toList());
        return mentions.in(value.originalText()) ? narrower.withOriginalText("", "") : narrower;
    }

    private boolean goes(Coded value) {
        return mentions.in(value)
                || value.nullFlavor().filter(why -> why == NullFlavor.MSK).isPresent();
    }

    @Override
    protected String text(String value) {
        return mentions.in(value) ? "" : value;
    }

    @Override
    protected String narrated(Entry entry, String words, String place) {
        return text(words);
    }

    /** Those that point to what goes. */
    @Override
    protected List<InstanceId> references(List<InstanceId> value) {
        return value.stream().filter(id -> !taken.contains(id)).toList();
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
                value.organisation().map(this::organisation),
                value.address());
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
