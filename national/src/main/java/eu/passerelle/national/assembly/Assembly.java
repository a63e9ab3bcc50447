package eu.passerelle.national.assembly;

import eu.passerelle.border.PartialDate;
import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Contact;
import eu.passerelle.clinical.DocumentHeader;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.summary.PatientSummary;
import eu.passerelle.clinical.summary.Section;
import eu.passerelle.national.choice.ChoiceMatrix;
import eu.passerelle.national.consolidation.Consolidation;
import eu.passerelle.national.consolidation.Phrases;
import eu.passerelle.national.consolidation.SourceAnswer;
import eu.passerelle.national.restriction.Restriction;
import eu.passerelle.national.restriction.Restrictions;
import eu.passerelle.trust.PurposeOfUse;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Makes the summaries of a patient out of what the sources answered: restricts each source, then consolidates, so that
 * what is hidden has no part in any decision; one summary for each set of purposes that sees the same. To be done when
 * content or choices change, never when a summary is asked for: asking then costs the same for everybody.
 *
 * <p>The header is new. Author is the software of the national service, and beside it the authors of those sources that
 * still have content in it; the date of the content is the newest of those sources; no parent is named, and nothing is
 * numbered but by its place in the new document.
 */
public final class Assembly {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private final Issuer issuer;
    private final Phrases phrases;
    private final ChoiceMatrix matrix;
    private final Supplier<InstanceId> ids;
    private final InstantSource clock;

    /** @param ids a new identifier each time, from which nothing can be concluded: random, never counted */
    public Assembly(
            Issuer issuer, Phrases phrases, ChoiceMatrix matrix, Supplier<InstanceId> ids, InstantSource clock) {
        this.issuer = issuer;
        this.phrases = phrases;
        this.matrix = matrix;
        this.ids = ids;
        this.clock = clock;
    }

    /** Empty for purposes that are to see no summary, or when no source has one. */
    public List<Assembled> of(List<SourceAnswer> sources, Restrictions choices) {
        Map<PurposeOfUse, PatientSummary> contents = new EnumMap<>(PurposeOfUse.class);
        for (PurposeOfUse purpose : PurposeOfUse.values()) {
            content(sources, choices, purpose).ifPresent(content -> contents.put(purpose, content));
        }
        List<Assembled> made = new ArrayList<>();
        Set<PurposeOfUse> done = EnumSet.noneOf(PurposeOfUse.class);
        contents.forEach((purpose, content) -> {
            if (done.contains(purpose)) {
                return;
            }
            Set<PurposeOfUse> same = EnumSet.noneOf(PurposeOfUse.class);
            contents.forEach((other, otherContent) -> {
                if (otherContent.equals(content)) {
                    same.add(other);
                }
            });
            done.addAll(same);
            made.add(new Assembled(same, issued(content)));
        });
        return List.copyOf(made);
    }

    private Optional<PatientSummary> content(List<SourceAnswer> sources, Restrictions choices, PurposeOfUse purpose) {
        List<PatientSummary> record = sources.stream()
                .filter(SourceAnswer.Recorded.class::isInstance)
                .map(answer -> ((SourceAnswer.Recorded) answer).summary())
                .toList();
        Restriction restriction = new Restriction(choices, matrix, purpose, record);
        List<SourceAnswer> answers =
                sources.stream().map(answer -> restricted(answer, restriction)).toList();
        List<PatientSummary> left = answers.stream()
                .filter(SourceAnswer.Recorded.class::isInstance)
                .map(answer -> ((SourceAnswer.Recorded) answer).summary())
                .toList();
        if (left.isEmpty()) {
            return Optional.empty();
        }
        Consolidation consolidation = new Consolidation(phrases, answers);
        List<Section> sections = new Renumbering().of(consolidation.sections());
        return Optional.of(new PatientSummary(header(left, consolidation.contributing()), sections));
    }

    /** Where the patient keeps back all of a source, it is as if the source had nothing. */
    private static SourceAnswer restricted(SourceAnswer answer, Restriction restriction) {
        if (answer instanceof SourceAnswer.Recorded(var source, var summary)) {
            return restriction
                    .apply(summary)
                    .<SourceAnswer>map(rest -> new SourceAnswer.Recorded(source, rest))
                    .orElseGet(() -> new SourceAnswer.NothingRecorded(source));
        }
        return answer;
    }

    private DocumentHeader header(List<PatientSummary> left, List<SourceAnswer.Recorded> contributing) {
        DocumentHeader first = left.getFirst().header();
        List<DocumentHeader> headers =
                contributing.stream().map(source -> source.summary().header()).toList();
        List<Author> authors = new ArrayList<>();
        List<Contact> contacts = new ArrayList<>();
        headers.forEach(header -> header.authors().stream()
                .filter(author -> !authors.contains(author))
                .forEach(authors::add));
        left.forEach(summary -> summary.header().contacts().stream()
                .filter(contact -> !contacts.contains(contact))
                .forEach(contacts::add));
        List<Author> performers = headers.stream()
                .flatMap(header -> header.performers().stream())
                .distinct()
                .toList();
        return new DocumentHeader(
                Optional.empty(),
                first.code(),
                first.level(),
                issuer.title(),
                first.language(),
                Optional.empty(),
                headers.stream()
                        .flatMap(header -> header.contentLastUpdated().stream())
                        .max(Comparator.comparing(PartialDate::digits)),
                confidentiality(headers),
                first.subject(),
                authors,
                Optional.of(issuer.organisation()),
                Optional.of(issuer.signer()),
                contacts,
                List.of(),
                first.guardians(),
                performers);
    }

    /** The first that says more than normal; normal always in the issuer's words. */
    private Coded confidentiality(List<DocumentHeader> headers) {
        return headers.stream()
                .map(DocumentHeader::confidentiality)
                .filter(coded ->
                        coded.code().filter(code -> !issuer.normal().is(code)).isPresent())
                .findFirst()
                .orElse(issuer.normal());
    }

    private PatientSummary issued(PatientSummary content) {
        DocumentHeader header = content.header();
        InstanceId id = ids.get();
        Optional<PartialDate> now =
                PartialDate.parse(TIME.format(clock.instant().atOffset(ZoneOffset.UTC)) + "+0000");
        List<Author> authors = new ArrayList<>();
        authors.add(new Author(
                issuer.organisation().ids(),
                Optional.empty(),
                Coded.NONE,
                Coded.NONE,
                now,
                issuer.software(),
                issuer.organisation().telecoms(),
                Optional.of(issuer.organisation())));
        authors.addAll(header.authors());
        return new PatientSummary(
                new DocumentHeader(
                        Optional.of(id),
                        header.code(),
                        header.level(),
                        header.title(),
                        header.language(),
                        now,
                        header.contentLastUpdated(),
                        header.confidentiality(),
                        header.subject(),
                        authors,
                        header.custodian(),
                        header.legalAuthenticator(),
                        header.contacts(),
                        List.of(),
                        header.guardians(),
                        header.performers()),
                Renumbering.named(content.sections(), id));
    }
}
