package eu.passerelle.clinical.entry;

import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.NullFlavor;
import java.util.List;
import java.util.Optional;

/**
 * How an entry is meant: the status fields that can turn its meaning round (hazard H06), and where it comes from. Texts
 * not given are empty.
 *
 * @param negated negationInd of the entry or of what encloses it
 * @param status statusCode of the statement itself, lower case
 * @param concernStatus statusCode of the concern around it, lower case
 * @param mood moodCode: {@code EVN} happened, {@code INT} intended, {@code PRP}, {@code RQO}…
 * @param anchor ID of the narrative element that says the same, without {@code #}
 * @param moreAnchors IDs of narrative elements that belong to the entry as well, such as its instructions
 * @param text the words of that element, or the text written in place
 * @param nullFlavor the whole entry says only why nothing is said
 * @param provenance authors of the entry, where they differ from the document's
 */
public record Assertion(
        boolean negated,
        String status,
        String concernStatus,
        String mood,
        List<InstanceId> ids,
        String anchor,
        List<String> moreAnchors,
        String text,
        Optional<NullFlavor> nullFlavor,
        List<Author> provenance) {
    public Assertion {
        ids = List.copyOf(ids);
        moreAnchors = List.copyOf(moreAnchors);
        provenance = List.copyOf(provenance);
    }

    /** Stated as a fact, with the given status. */
    public static Assertion fact(String status) {
        return new Assertion(false, status, "", "EVN", List.of(), "", List.of(), "", Optional.empty(), List.of());
    }

    /** Whether it is about something meant to happen, not something that is. */
    public boolean isPlanned() {
        return !mood.isEmpty() && !mood.equals("EVN");
    }

    public Assertion withStatus(String newStatus, String newConcernStatus) {
        return new Assertion(
                negated, newStatus, newConcernStatus, mood, ids, anchor, moreAnchors, text, nullFlavor, provenance);
    }

    public Assertion withMood(String newMood) {
        return new Assertion(
                negated, status, concernStatus, newMood, ids, anchor, moreAnchors, text, nullFlavor, provenance);
    }

    public Assertion negate() {
        return new Assertion(true, status, concernStatus, mood, ids, anchor, moreAnchors, text, nullFlavor, provenance);
    }

    public Assertion withAnchor(String newAnchor, String newText) {
        return new Assertion(
                negated, status, concernStatus, mood, ids, newAnchor, moreAnchors, newText, nullFlavor, provenance);
    }

    public Assertion withMoreAnchors(List<String> more) {
        return new Assertion(negated, status, concernStatus, mood, ids, anchor, more, text, nullFlavor, provenance);
    }

    public Assertion withIds(List<InstanceId> newIds) {
        return new Assertion(
                negated, status, concernStatus, mood, newIds, anchor, moreAnchors, text, nullFlavor, provenance);
    }

    /** Never the content: what documents say stays out of logs. */
    @Override
    public String toString() {
        return "Assertion[…]";
    }
}
