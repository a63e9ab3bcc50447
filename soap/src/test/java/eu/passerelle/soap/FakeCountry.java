package eu.passerelle.soap;

import eu.passerelle.border.CountryOfAffiliation;
import eu.passerelle.border.Credentials;
import eu.passerelle.border.Document;
import eu.passerelle.border.DocumentAddress;
import eu.passerelle.border.DocumentList;
import eu.passerelle.border.DocumentQuery;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.Exchange;
import eu.passerelle.border.Identification;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.Refusal;
import eu.passerelle.border.Retrieval;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Answers as told and remembers what it was asked. */
public final class FakeCountry implements CountryOfAffiliation {
    /** One question as it arrived. */
    public record Asked(Object question, Credentials credentials, Exchange exchange) {}

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Function<IdentificationQuery, Identification> identification =
            query -> new Identification.NoMatch(Refusal.of(ErrorCode.ERROR_PI_NO_MATCH));
    private volatile Function<DocumentQuery, DocumentList> list =
            query -> new DocumentList.None(Refusal.of(ErrorCode.ERROR_PS_NOT_FOUND));
    private volatile Function<DocumentAddress, Retrieval> retrieval =
            address -> new Retrieval.Missing(Refusal.of(ErrorCode.ERROR_GENERIC_DOCUMENT_MISSING));

    public FakeCountry identifies(Function<IdentificationQuery, Identification> answer) {
        identification = answer;
        return this;
    }

    public FakeCountry lists(Function<DocumentQuery, DocumentList> answer) {
        list = answer;
        return this;
    }

    public FakeCountry gives(Function<DocumentAddress, Retrieval> answer) {
        retrieval = answer;
        return this;
    }

    public FakeCountry givesDocument(Document document) {
        return gives(address ->
                new Retrieval.Retrieved(new Document(address, document.mimeType(), document.content()), List.of()));
    }

    public List<Asked> asked() {
        return asked;
    }

    public Optional<Asked> lastAsked() {
        return asked.isEmpty() ? Optional.empty() : Optional.of(asked.getLast());
    }

    @Override
    public Identification identify(IdentificationQuery query, Credentials credentials, Exchange exchange) {
        asked.add(new Asked(query, credentials, exchange));
        return identification.apply(query);
    }

    @Override
    public DocumentList find(DocumentQuery query, Credentials credentials, Exchange exchange) {
        asked.add(new Asked(query, credentials, exchange));
        return list.apply(query);
    }

    @Override
    public Retrieval retrieve(DocumentAddress document, Credentials credentials, Exchange exchange) {
        asked.add(new Asked(document, credentials, exchange));
        return retrieval.apply(document);
    }
}
