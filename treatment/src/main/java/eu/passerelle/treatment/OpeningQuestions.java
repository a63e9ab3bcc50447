package eu.passerelle.treatment;

import eu.passerelle.border.Credentials;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.DocumentKeys;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.DocumentList;
import eu.passerelle.border.DocumentQuery;
import eu.passerelle.border.Exchange;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.Identification;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.PatientId;
import eu.passerelle.discovery.rule.AgreementRule;
import eu.passerelle.trust.IssuedAssertion;
import eu.passerelle.trust.PurposeOfUse;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is asked once the professional has confirmed: under which purpose and code, with which proof, which documents. */
final class OpeningQuestions {
    private final HomeCommunityId own;
    private final Partners partners;
    private final Assertions assertions;
    private final ConsultationRecord record;
    private final InstantSource clock;
    private final DocumentQuestions documents;

    OpeningQuestions(
            HomeCommunityId own,
            Partners partners,
            Assertions assertions,
            ConsultationRecord record,
            InstantSource clock,
            DocumentQuestions documents) {
        this.own = own;
        this.partners = partners;
        this.assertions = assertions;
        this.record = record;
        this.clock = clock;
        this.documents = documents;
    }

    /** One step further, under the confirmation: proof, list of documents, and of one summary the summary. */
    Step opened(Consultation consultation, long question, IdentifiedPerson person, Confirmation confirmation) {
        Exchange exchange = Exchange.within(consultation.partner().deadline(), clock);
        Optional<AccessCode> code = confirmation.purpose() == PurposeOfUse.TREATMENT && consultation.expectsCode()
                ? AccessCode.of(consultation.form(), confirmation.accessCode())
                : Optional.empty();
        Optional<PatientId> oneMore = code.flatMap(AccessCode::identifier);
        if (confirmation.purpose() != consultation.purpose() || oneMore.isPresent()) {
            Optional<Problem> problem = askAgain(consultation, person, confirmation.purpose(), oneMore, exchange);
            if (problem.isPresent()) {
                return new Step.Confirm(person, problem);
            }
            consultation.codeAccepted(question, oneMore.isPresent());
        }
        code.flatMap(given -> given.key(consultation.documentKeys())).ifPresent(consultation::documentKeys);
        Proof proof = prove(consultation, person);
        consultation.proven(proof);
        record.confirmed(
                consultation.id(),
                new ConsultationRecord.Confirmed(
                        person.patient().root(),
                        person.patient().extension(),
                        consultation.purpose().name(),
                        confirmation.purpose() == PurposeOfUse.EMERGENCY
                                ? confirmation.reason().recorded()
                                : "",
                        agreement(confirmation),
                        person.comparison().birthDate().name(),
                        person.comparison().name().name(),
                        agreement(consultation, confirmation)));
        DocumentList list = partners.reach(consultation)
                .find(DocumentQuery.of(person.patient(), DocumentKind.PATIENT_SUMMARY), proof.credentials(), exchange);
        boolean key = keys(consultation).dispensationPinCode().isPresent();
        return switch (list) {
            case DocumentList.None none -> new Step.Confirm(person, Optional.of(Problem.of(none.refusal())));
            case DocumentList.Refused refused -> {
                if (key) {
                    consultation.codeAccepted(question, false);
                }
                yield new Step.Confirm(person, Optional.of(Problem.ofDocuments(refused.refusal(), key)));
            }
            case DocumentList.Found found -> {
                if (key) {
                    consultation.codeAccepted(question, true);
                }
                yield documents.listed(consultation, question, person, found, exchange);
            }
        };
    }

    /** What the patient handed over goes with the treatment relationship where the rules say that the country expects it. */
    private static DocumentKeys keys(Consultation consultation) {
        return consultation.ruling().accessCode() ? consultation.documentKeys() : DocumentKeys.NONE;
    }

    private static String agreement(Confirmation confirmation) {
        return Stream.concat(
                        Stream.of(confirmation.agreement().name()),
                        confirmation.differences().stream().map(Enum::name).sorted())
                .collect(Collectors.joining(" "));
    }

    private static String agreement(Consultation consultation, Confirmation confirmation) {
        AgreementRule demanded = consultation.ruling().agreement();
        if (consultation.purpose() == PurposeOfUse.EMERGENCY && demanded != AgreementRule.NONE) {
            return "CANNOT_ANSWER";
        }
        return demanded == AgreementRule.SIGNED
                ? confirmation.signature().map(PatientSignature::recorded).orElse(demanded.name())
                : demanded.name();
    }

    /**
     * Hazard H17: another purpose is another proof, and the identification is repeated under it; likewise with a code
     * that the country takes as one more identifier.
     */
    private Optional<Problem> askAgain(
            Consultation consultation,
            IdentifiedPerson person,
            PurposeOfUse purpose,
            Optional<PatientId> code,
            Exchange exchange) {
        consultation.purpose(purpose);
        Identification answer = partners.reach(consultation)
                .identify(
                        new IdentificationQuery(
                                own,
                                consultation.partner().homeCommunityId(),
                                Stream.concat(Stream.of(person.patient()), code.stream())
                                        .toList(),
                                List.of(),
                                Demographics.NONE),
                        Credentials.of(List.of(assertions.identity(consultation).bytes())),
                        exchange.next(clock));
        return switch (answer) {
            case Identification.Identified found ->
                found.patient().equals(person.patient())
                                && found.demographics()
                                        .birthDate()
                                        .equals(person.demographics().birthDate())
                        ? Optional.empty()
                        : Optional.of(Problem.of(Problem.Kind.DATA_DISAGREE));
            case Identification.NoMatch none -> Optional.of(Problem.of(none.refusal()));
            case Identification.MoreDetailsNeeded more -> Optional.of(Problem.of(Problem.Kind.MORE_DETAILS_NEEDED));
            case Identification.Refused refused -> Optional.of(Problem.of(refused, code.isPresent()));
        };
    }

    /** The treatment relationship anew, for the same patient and purpose. */
    Proof prove(Consultation consultation, IdentifiedPerson person) {
        IssuedAssertion identity = assertions.identity(consultation);
        return Proof.of(identity, assertions.treatment(identity, person.patient(), keys(consultation)));
    }
}
