package eu.passerelle.clinical.entry;

import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Period;
import java.util.List;
import java.util.stream.Stream;

/**
 * An allergy or intolerance (template T.3.17).
 *
 * @param type propensity, intolerance, disposition
 * @param agent what it is against
 * @param status active, inactive, resolved
 * @param certainty confirmed, unconfirmed, refuted…
 * @param severity of the allergy as such; each reaction has its own
 * @param onset and end
 * @param value what else the observation states, in older documents the agent's class
 * @param comment free text
 */
public record Allergy(
        Assertion assertion,
        Coded type,
        Coded agent,
        Coded status,
        Coded certainty,
        Coded criticality,
        Coded severity,
        Period onset,
        List<Reaction> reactions,
        Coded value,
        String comment)
        implements Entry {
    public Allergy {
        reactions = List.copyOf(reactions);
    }

    /**
     * How it showed.
     *
     * @param category what kind of statement: finding, symptom…
     */
    public record Reaction(Coded manifestation, Coded severity, Period when, String anchor, Coded category) {
        public Reaction(Coded manifestation, Coded severity, Period when, String anchor) {
            this(manifestation, severity, when, anchor, Coded.NONE);
        }
    }

    public static Allergy to(Coded agent, Coded type) {
        return new Allergy(
                Assertion.fact("completed").withStatus("completed", "active"),
                type,
                agent,
                Coded.NONE,
                Coded.NONE,
                Coded.NONE,
                Coded.NONE,
                Period.NONE,
                List.of(),
                Coded.NONE,
                "");
    }

    @Override
    public Stream<Coded> coded() {
        return Stream.of(
                        Entry.present(type, agent, status, certainty, criticality, severity, value),
                        reactions.stream()
                                .flatMap(reaction -> Entry.present(
                                        reaction.manifestation(), reaction.severity(), reaction.category())),
                        assertion.coded())
                .flatMap(values -> values);
    }

    @Override
    public Allergy with(Assertion changed) {
        return new Allergy(
                changed, type, agent, status, certainty, criticality, severity, onset, reactions, value, comment);
    }

    @Override
    public Stream<String> anchors() {
        return Stream.concat(
                Entry.super.anchors(), reactions.stream().map(Reaction::anchor).filter(id -> !id.isEmpty()));
    }
}
