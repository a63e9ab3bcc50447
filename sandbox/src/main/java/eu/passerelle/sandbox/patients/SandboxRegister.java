package eu.passerelle.sandbox.patients;

import eu.passerelle.border.AttemptsLeft;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.IdentificationReason;
import eu.passerelle.border.PatientId;
import eu.passerelle.cda.SubjectCheck;
import eu.passerelle.cda.SubjectCheck.Difference;
import eu.passerelle.clinical.DocumentHeader.Subject;
import eu.passerelle.national.PatientRegister;
import eu.passerelle.national.RegisterAnswer;
import eu.passerelle.national.choice.ChoiceMatrix;
import eu.passerelle.national.choice.CodeLock;
import eu.passerelle.trust.Authority;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The register of a sandbox country. Names are compared without case and diacritics, Greek ones also as passports write
 * them in Latin letters. A locked summary is answered for only with its access code, unless the country waives it for
 * the purpose; three wrong codes lock it for a time.
 */
final class SandboxRegister implements PatientRegister {
    private static final Set<Difference> CONTRADICTIONS =
            EnumSet.of(Difference.BIRTH_DATE, Difference.NAME, Difference.SEX);

    private final Population population;
    private final String accessCodeRoot;
    private final ChoiceMatrix matrix;
    private final InstantSource clock;

    /** @param accessCodeRoot the domain of access codes in this country's search mask */
    SandboxRegister(Population population, String accessCodeRoot, ChoiceMatrix matrix, InstantSource clock) {
        this.population = population;
        this.accessCodeRoot = accessCodeRoot;
        this.matrix = matrix;
        this.clock = clock;
    }

    @Override
    public RegisterAnswer find(Authority authority, IdentificationQuery query) {
        List<PatientId> identifiers = new ArrayList<>();
        Optional<PatientId> accessCode = Optional.empty();
        for (PatientId identifier : query.identifiers()) {
            if (identifier.root().equals(accessCodeRoot)) {
                accessCode = Optional.of(identifier);
            } else {
                identifiers.add(identifier);
            }
        }
        if (identifiers.isEmpty()) {
            return rejected(
                    ErrorCode.ERROR_PI_MISSING_REQUIRED_FIELDS,
                    IdentificationReason.ANSWER_NOT_AVAILABLE,
                    "The identifier of the person is missing.");
        }
        List<Population.Person> found = population.holding(identifiers.getFirst()).stream()
                .filter(person -> !contradicts(person, query.demographics()))
                .filter(person -> identifiers.stream()
                        .skip(1)
                        .allMatch(other -> population.holding(other).contains(person)))
                .toList();
        return switch (found.size()) {
            case 0 -> new RegisterAnswer.Nobody();
            case 1 -> answer(authority, found.getFirst(), accessCode);
            default -> new RegisterAnswer.Several();
        };
    }

    /** Hazard H02: what is supplied and contradicts finds nobody; what is not supplied contradicts nothing. */
    private static boolean contradicts(Population.Person person, Demographics supplied) {
        Set<Difference> differences =
                switch (SubjectCheck.of(Subject.of(person.id(), supplied), person.id(), person.demographics())) {
                    case SubjectCheck.Same same -> Set.of();
                    case SubjectCheck.Warn warn -> warn.differences();
                    case SubjectCheck.Withhold withhold -> withhold.differences();
                };
        return differences.stream().anyMatch(CONTRADICTIONS::contains);
    }

    private RegisterAnswer answer(Authority authority, Population.Person person, Optional<PatientId> supplied) {
        if (person.accessCode().isEmpty() || !matrix.demandsAccessCode(authority.purpose())) {
            return new RegisterAnswer.One(person.id(), person.demographics());
        }
        if (supplied.isEmpty()) {
            return locked(ErrorCode.ERROR_PI_MISSING_REQUIRED_FIELDS, "The patient's access code is required.");
        }
        boolean right = same(person.accessCode().get(), supplied.get());
        return switch (population.tryCode(person.id(), right, clock.instant())) {
            case CodeLock.Outcome.Accepted accepted -> new RegisterAnswer.One(person.id(), person.demographics());
            case CodeLock.Outcome.Wrong wrong ->
                locked(
                        ErrorCode.ERROR_PI_GENERIC,
                        "The access code is not accepted. " + new AttemptsLeft(wrong.left()).text());
            case CodeLock.Outcome.Locked locked ->
                locked(
                        ErrorCode.WARNING_SEC_UNEXPECTED_NUMBER_OF_REQUESTS_FOR_UNIQUE_PATIENT,
                        "The access code is locked after too many wrong attempts. " + new AttemptsLeft(0).text()
                                + " Locked until " + locked.until().truncatedTo(ChronoUnit.SECONDS) + ".");
        };
    }

    /** The reason is the same for a code that is missing, wrong or locked: the code of the error tells them apart. */
    private static RegisterAnswer locked(ErrorCode code, String text) {
        return rejected(code, IdentificationReason.PATIENT_AUTHENTICATION_REQUIRED, text);
    }

    /** In a time that does not tell how much of a code was right. */
    private static boolean same(PatientId expected, PatientId supplied) {
        return MessageDigest.isEqual(
                expected.extension().getBytes(StandardCharsets.UTF_8),
                supplied.extension().getBytes(StandardCharsets.UTF_8));
    }

    private static RegisterAnswer rejected(ErrorCode code, IdentificationReason reason, String text) {
        return new RegisterAnswer.Rejected(code, reason, text);
    }
}
