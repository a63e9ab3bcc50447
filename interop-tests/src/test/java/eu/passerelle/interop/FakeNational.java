package eu.passerelle.interop;

import eu.passerelle.border.Content;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.national.ConsentRegister;
import eu.passerelle.national.ConsentRegister.ConsentDecision;
import eu.passerelle.national.NationalConnector;
import eu.passerelle.national.NationalDocument;
import eu.passerelle.national.NationalEntry;
import eu.passerelle.national.NationalSystemUnavailable;
import eu.passerelle.national.PatientRegister;
import eu.passerelle.national.RegisterAnswer;
import eu.passerelle.national.SummarySource;
import eu.passerelle.trust.Authority;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A country's systems in memory: people with at most one summary each. Counts how often it is asked anything. */
final class FakeNational implements NationalConnector {
    /** Identifiers with a meaning of their own, those of the incumbent's mock. */
    static final String DOWN = "999999";

    static final String SEVERAL = "PI_MULTIPLE_MATCHES";

    private final Map<PatientId, Demographics> people = new ConcurrentHashMap<>();
    private final Map<PatientId, NationalDocument> summaries = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();

    FakeNational with(PatientId id, Demographics person) {
        people.put(id, person);
        return this;
    }

    FakeNational with(PatientId id, String uniqueId, byte[] summary) {
        NationalEntry entry = new NationalEntry(
                uniqueId,
                NationalEntry.Form.STRUCTURED,
                LanguageTag.of("pt-PT"),
                PartialDate.parse("20260102030405+0000").orElseThrow(),
                "Patient Summary",
                "Patient Summary",
                "N",
                List.of("^Costa^Ana"),
                OptionalLong.of(summary.length),
                Optional.empty());
        summaries.put(id, new NationalDocument(entry, Content.of(summary)));
        return this;
    }

    int asked() {
        return asked.get();
    }

    @Override
    public PatientRegister patients() {
        return (authority, query) -> {
            asked.incrementAndGet();
            String first = query.identifiers().getFirst().extension();
            if (first.equals(DOWN)) {
                throw new NationalSystemUnavailable("as told", new IllegalStateException("as told"));
            }
            if (first.equals(SEVERAL)) {
                return new RegisterAnswer.Several();
            }
            for (PatientId id : query.identifiers()) {
                Optional<Demographics> person = Optional.ofNullable(people.get(id));
                if (person.isPresent()) {
                    return new RegisterAnswer.One(id, person.get());
                }
            }
            return new RegisterAnswer.Nobody();
        };
    }

    @Override
    public SummarySource summaries() {
        return new SummarySource() {
            @Override
            public List<NationalEntry> list(Authority authority, PatientId patient) {
                asked.incrementAndGet();
                return Optional.ofNullable(summaries.get(patient)).map(NationalDocument::entry).stream()
                        .toList();
            }

            @Override
            public Optional<NationalDocument> fetch(Authority authority, PatientId patient, String documentUniqueId) {
                asked.incrementAndGet();
                return Optional.ofNullable(summaries.get(patient))
                        .filter(document -> document.entry().uniqueId().equals(documentUniqueId));
            }
        };
    }

    @Override
    public ConsentRegister consents() {
        return (Authority authority, PatientId patient, DocumentKind kind) -> {
            asked.incrementAndGet();
            return ConsentDecision.PERMITTED;
        };
    }
}
