package eu.passerelle.affiliation;

import eu.passerelle.border.Content;
import eu.passerelle.border.CountryOfAffiliation;
import eu.passerelle.border.Credentials;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.Document;
import eu.passerelle.border.DocumentAddress;
import eu.passerelle.border.DocumentEntry;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.DocumentList;
import eu.passerelle.border.DocumentQuery;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.Exchange;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.Identification;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.IdentificationReason;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.Refusal;
import eu.passerelle.border.Retrieval;
import eu.passerelle.border.Severity;
import eu.passerelle.cda.transcode.Transcoder;
import eu.passerelle.cda.transcode.Transcoding;
import eu.passerelle.national.ConsentRegister.ConsentDecision;
import eu.passerelle.national.NationalConnector;
import eu.passerelle.national.NationalDocument;
import eu.passerelle.national.NationalEntry;
import eu.passerelle.national.NationalSystemUnavailable;
import eu.passerelle.national.RegisterAnswer;
import eu.passerelle.terminology.Terminology;
import eu.passerelle.trust.Authority;
import eu.passerelle.trust.Demand;
import eu.passerelle.trust.TreatmentRelationship;
import eu.passerelle.trust.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * Country A at work. Checks first, asks the national side only with an {@link Authority} in hand, and gives out
 * documents as pivot. Safe for any number of threads.
 */
public final class Affiliation implements CountryOfAffiliation {
    private final HomeCommunityId own;
    private final Gate gate;
    private final NationalConnector national;
    private final Terminology terminology;
    private final Transcoder transcoder = new Transcoder();

    public Affiliation(HomeCommunityId own, Gate gate, NationalConnector national, Terminology terminology) {
        this.own = own;
        this.gate = gate;
        this.national = national;
        this.terminology = terminology;
    }

    @Override
    public Identification identify(IdentificationQuery query, Credentials credentials, Exchange exchange) {
        return switch (gate.check(credentials, Demand.identification(), exchange)) {
            case Verdict.Refused refused ->
                new Identification.Refused(
                        Refusal.of(refused.code()), Optional.of(IdentificationReason.INSUFFICIENT_RIGHTS));
            case Verdict.Granted granted -> identified(granted.authority(), query);
        };
    }

    private Identification identified(Authority authority, IdentificationQuery query) {
        if (!query.receiver().equals(own)) {
            return refused(
                    ErrorCode.ERROR_PI_GENERIC,
                    IdentificationReason.ANSWER_NOT_AVAILABLE,
                    "The receiver is not this contact point.");
        }
        if (!query.incompleteRoots().isEmpty()) {
            return refused(
                    ErrorCode.ERROR_PI_INCORRECT_FORMATTING,
                    IdentificationReason.ANSWER_NOT_AVAILABLE,
                    "An identifier has no value.");
        }
        if (query.identifiers().isEmpty()) {
            return refused(
                    ErrorCode.ERROR_PI_GENERIC,
                    IdentificationReason.DEMOGRAPHICS_QUERY_NOT_ALLOWED,
                    "An identifier is required.");
        }
        try {
            return switch (national.patients().find(authority, query)) {
                case RegisterAnswer.One one -> answerable(one);
                case RegisterAnswer.Nobody nobody ->
                    new Identification.NoMatch(Refusal.of(ErrorCode.ERROR_PI_NO_MATCH));
                case RegisterAnswer.Several several ->
                    new Identification.MoreDetailsNeeded(Refusal.of(ErrorCode.ERROR_PI_MULTIPLE_MATCHES));
                case RegisterAnswer.Rejected rejected -> refused(rejected.code(), rejected.reason(), rejected.text());
            };
        } catch (NationalSystemUnavailable unavailable) {
            return refused(
                    ErrorCode.ERROR_PI_REGISTRY_NOT_AVAILABLE,
                    IdentificationReason.RESPONDER_BUSY,
                    ErrorCode.ERROR_PI_REGISTRY_NOT_AVAILABLE.meaning());
        }
    }

    /** A birth date without its day breaks peers: such a person is not answered at all (soap-exchange §2.5, §11). */
    private static Identification answerable(RegisterAnswer.One one) {
        Demographics found = one.demographics();
        if (found.birthDate().isPresent() && found.birthDate().get().day().isEmpty()) {
            return refused(
                    ErrorCode.ERROR_PI_GENERIC,
                    IdentificationReason.ANSWER_NOT_AVAILABLE,
                    "The birth date is not known to the day.");
        }
        return new Identification.Identified(one.patient(), found, List.of());
    }

    private static Identification refused(ErrorCode code, IdentificationReason reason, String text) {
        return new Identification.Refused(Refusal.of(code, text), Optional.of(reason));
    }

    @Override
    public DocumentList find(DocumentQuery query, Credentials credentials, Exchange exchange) {
        boolean served =
                query.unknownClassCodes().isEmpty() && query.kinds().equals(List.of(DocumentKind.PATIENT_SUMMARY));
        Demand demand = served
                ? Demand.reading(DocumentKind.PATIENT_SUMMARY, Optional.of(query.patient()))
                : Demand.retrieving();
        return switch (gate.check(credentials, demand, exchange)) {
            case Verdict.Refused refused -> new DocumentList.Refused(Refusal.of(refused.code()));
            case Verdict.Granted granted ->
                served
                        ? found(granted.authority(), query.patient())
                        : new DocumentList.Refused(Refusal.of(ErrorCode.ERROR_GENERIC_SERVICE_SIGNIFIER_UNKNOWN));
        };
    }

    private DocumentList found(Authority authority, PatientId patient) {
        try {
            if (withheld(authority, patient)) {
                return new DocumentList.Refused(Refusal.of(ErrorCode.ERROR_PS_NO_CONSENT));
            }
            List<DocumentEntry> entries = national.summaries().list(authority, patient).stream()
                    .map(entry -> listed(entry, patient))
                    .toList();
            return entries.isEmpty()
                    ? new DocumentList.None(new Refusal.Known(
                            ErrorCode.ERROR_PS_NOT_FOUND, ErrorCode.ERROR_PS_NOT_FOUND.meaning(), Severity.WARNING))
                    : new DocumentList.Found(entries, List.of());
        } catch (NationalSystemUnavailable unavailable) {
            return new DocumentList.Refused(Refusal.of(ErrorCode.ERROR_PS_REGISTRY_NOT_AVAILABLE));
        }
    }

    private DocumentEntry listed(NationalEntry entry, PatientId patient) {
        return new DocumentEntry(
                new DocumentAddress(own, own.oid(), entry.uniqueId()),
                patient,
                DocumentKind.PATIENT_SUMMARY,
                switch (entry.form()) {
                    case STRUCTURED -> DocumentKind.PATIENT_SUMMARY.formatCode();
                    case PDF -> DocumentKind.PDF_FORMAT_CODE;
                },
                "text/xml",
                entry.title(),
                entry.description(),
                Optional.of(entry.created()),
                Optional.of(entry.language()),
                entry.size(),
                Optional.empty(),
                entry.confidentiality(),
                entry.authors(),
                entry.twinOf());
    }

    @Override
    public Retrieval retrieve(DocumentAddress document, Credentials credentials, Exchange exchange) {
        // every document of this node is a patient summary: its permissions are demanded before anything is fetched
        Demand demand = Demand.reading(DocumentKind.PATIENT_SUMMARY, Optional.empty());
        return switch (gate.check(credentials, demand, exchange)) {
            case Verdict.Refused refused -> new Retrieval.Refused(Refusal.of(refused.code()), List.of());
            case Verdict.Granted granted -> fetched(granted.authority(), document);
        };
    }

    private Retrieval fetched(Authority authority, DocumentAddress document) {
        Optional<PatientId> patient = authority.treatmentRelationship().map(TreatmentRelationship::patient);
        if (patient.isEmpty()) {
            return new Retrieval.Refused(Refusal.of(ErrorCode.TREATMENT_RELATIONSHIP_UNLINKED), List.of());
        }
        try {
            if (withheld(authority, patient.get())) {
                return new Retrieval.Refused(Refusal.of(ErrorCode.ERROR_PS_NO_CONSENT), List.of());
            }
            Optional<NationalDocument> found =
                    national.summaries().fetch(authority, patient.get(), document.documentUniqueId());
            return found.map(summary -> retrieved(document, summary))
                    .orElseGet(() -> new Retrieval.Missing(Refusal.of(
                            ErrorCode.MISSING_DOCUMENT,
                            ErrorCode.ERROR_GENERIC_DOCUMENT_MISSING.code() + " : "
                                    + ErrorCode.ERROR_GENERIC_DOCUMENT_MISSING.meaning())));
        } catch (NationalSystemUnavailable unavailable) {
            return new Retrieval.Refused(Refusal.of(ErrorCode.ERROR_PS_REGISTRY_NOT_AVAILABLE), List.of());
        }
    }

    private Retrieval retrieved(DocumentAddress address, NationalDocument summary) {
        return switch (transcoder.toPivot(summary.content().bytes(), terminology.current())) {
            case Transcoding.Transcoded transcoded ->
                new Retrieval.Retrieved(
                        new Document(address, "text/xml", Content.of(transcoded.bytes())), transcoded.notes());
            case Transcoding.Refused refused -> new Retrieval.Refused(withheld(refused), List.of());
        };
    }

    /** A document that cannot become pivot is withheld under one code of its service (cda-documents §2.4). */
    private static Refusal withheld(Transcoding.Refused refused) {
        String text = refused.error() == ErrorCode.ERROR_PS_MISSING_EXPECTED_MAPPING
                ? refused.text()
                : refused.error().code() + ": " + refused.text();
        return Refusal.of(ErrorCode.ERROR_PS_MISSING_EXPECTED_MAPPING, text);
    }

    private boolean withheld(Authority authority, PatientId patient) {
        return national.consents().decide(authority, patient, DocumentKind.PATIENT_SUMMARY) == ConsentDecision.WITHHELD;
    }
}
