package eu.passerelle.clinical.entry;

import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.NullFlavor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
 * @param context where it was read, and what stands around it
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
        List<Author> provenance,
        Context context) {
    public Assertion {
        ids = List.copyOf(ids);
        moreAnchors = List.copyOf(moreAnchors);
        provenance = List.copyOf(provenance);
    }

    public Assertion(
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
        this(
                negated,
                status,
                concernStatus,
                mood,
                ids,
                anchor,
                moreAnchors,
                text,
                nullFlavor,
                provenance,
                Context.NONE);
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
                negated,
                newStatus,
                newConcernStatus,
                mood,
                ids,
                anchor,
                moreAnchors,
                text,
                nullFlavor,
                provenance,
                context);
    }

    public Assertion withMood(String newMood) {
        return new Assertion(
                negated,
                status,
                concernStatus,
                newMood,
                ids,
                anchor,
                moreAnchors,
                text,
                nullFlavor,
                provenance,
                context);
    }

    public Assertion negate() {
        return new Assertion(
                true, status, concernStatus, mood, ids, anchor, moreAnchors, text, nullFlavor, provenance, context);
    }

    public Assertion withAnchor(String newAnchor, String newText) {
        return new Assertion(
                negated,
                status,
                concernStatus,
                mood,
                ids,
                newAnchor,
                moreAnchors,
                newText,
                nullFlavor,
                provenance,
                context);
    }

    public Assertion withMoreAnchors(List<String> more) {
        return new Assertion(
                negated, status, concernStatus, mood, ids, anchor, more, text, nullFlavor, provenance, context);
    }

    public Assertion withIds(List<InstanceId> newIds) {
        return new Assertion(
                negated,
                status,
                concernStatus,
                mood,
                newIds,
                anchor,
                moreAnchors,
                text,
                nullFlavor,
                provenance,
                context);
    }

    public Assertion withContext(Context around) {
        return new Assertion(
                negated, status, concernStatus, mood, ids, anchor, moreAnchors, text, nullFlavor, provenance, around);
    }

    /** What the source says of it that has no place of its own. */
    public List<Further> further() {
        return context.further();
    }

    /** What is coded around the statement: of its authors, informants, references and further statements. */
    Stream<Coded> coded() {
        return Stream.concat(provenance.stream().flatMap(Author::coded), context.coded());
    }

    /** Never the content: what documents say stays out of logs. */
    @Override
    public String toString() {
        return "Assertion[…]";
    }
}
