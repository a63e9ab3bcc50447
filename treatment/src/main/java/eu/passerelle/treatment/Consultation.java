package eu.passerelle.treatment;

import eu.passerelle.border.DocumentKeys;
import eu.passerelle.discovery.Partner;
import eu.passerelle.discovery.mask.MaskField;
import eu.passerelle.discovery.mask.MaskForm;
import eu.passerelle.discovery.mask.MaskScope;
import eu.passerelle.discovery.rule.Ruling;
import eu.passerelle.trust.PurposeOfUse;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * One professional reads of one patient in one country. Holds everything of that patient, shares nothing with other
 * consultations (hazard H04), and forgets it when it ends. An answer is taken only while its question is still wanted.
 */
public final class Consultation {
    private final UUID id;
    private final ConsultationToken token;
    private final Reference reference;
    private SignedIn user;
    private final Partner partner;
    private final Ruling ruling;
    private final Instant opened;

    private Step step = new Step.Identify(Optional.empty(), Optional.empty());
    private NoticeGiven notice;
    private PurposeOfUse purpose;
    private Optional<Instant> readableUntil = Optional.empty();
    private Optional<Proof> proof = Optional.empty();
    private Optional<Offered> offered = Optional.empty();
    private final Set<String> copiesKept = new HashSet<>();
    private boolean opinionGiven;
    private boolean wasRead;
    private DocumentKeys documentKeys = DocumentKeys.NONE;
    private boolean codeAccepted;
    private long generation;

    Consultation(
            UUID id,
            SignedIn user,
            Partner partner,
            Ruling ruling,
            NoticeGiven notice,
            PurposeOfUse purpose,
            Instant opened) {
        this.id = id;
        this.token = ConsultationToken.create();
        this.reference = Reference.create();
        this.user = user;
        this.partner = partner;
        this.ruling = ruling;
        this.notice = notice;
        this.purpose = purpose;
        this.opened = opened;
    }

    public UUID id() {
        return id;
    }

    public ConsultationToken token() {
        return token;
    }

    public Reference reference() {
        return reference;
    }

    /** The professional, by the newest login. */
    public synchronized SignedIn user() {
        return user;
    }

    /** The partner as it was when the consultation was opened. */
    public Partner partner() {
        return partner;
    }

    /** What the country asks for, to identify a patient for a summary. */
    public MaskForm form() {
        return partner.searchMask().orElseThrow().form(MaskScope.PS);
    }

    /** The field of the mask that the patient's access code belongs to; empty where the mask knows none. */
    public Optional<MaskField> codeField() {
        return AccessCode.field(form());
    }

    /**
     * Whether the rules say that the country expects a code of the patient for care, and it has taken none yet. In an
     * emergency none is demanded here: the country decides.
     */
    public synchronized boolean expectsCode() {
        return ruling.accessCode() && !(codeAccepted && purpose == PurposeOfUse.TREATMENT);
    }

    /** Whether a code came with what the country answered to the numbered question, while that is wanted. */
    synchronized void codeAccepted(long question, boolean accepted) {
        if (question == generation) {
            codeAccepted = accepted;
        }
    }

    /** What the patient handed over to open documents: in memory until the consultation ends, never stored. */
    public synchronized DocumentKeys documentKeys() {
        return documentKeys;
    }

    /** The rules as they were when the consultation was opened. */
    public Ruling ruling() {
        return ruling;
    }

    public synchronized NoticeGiven notice() {
        return notice;
    }

    /** Says once how the patient was informed, where that was not stated. */
    synchronized boolean informed(NoticeGiven given) {
        boolean now = notice.way() == NoticeGiven.Way.NOT_STATED
                && given.way() != NoticeGiven.Way.NOT_STATED
                && given.isAllowedBy(ruling);
        if (now) {
            notice = given;
        }
        return now;
    }

    public Instant opened() {
        return opened;
    }

    public synchronized Step step() {
        return step;
    }

    public synchronized PurposeOfUse purpose() {
        return purpose;
    }

    /** End of the treatment relationship, once there is one. */
    public synchronized Optional<Instant> readableUntil() {
        return readableUntil;
    }

    synchronized Access access() {
        return new Access(id, reference, user, purpose);
    }

    synchronized void readableUntil(Instant end) {
        readableUntil = Optional.of(end);
    }

    /** With what documents are asked for; empty before the patient was confirmed and after the end. */
    synchronized Optional<Proof> proof() {
        return proof;
    }

    synchronized void proven(Proof newProof) {
        proof = Optional.of(newProof);
        readableUntil = Optional.of(newProof.end());
    }

    /** What country A has of this patient, once it was asked. */
    public synchronized Optional<Offered> offered() {
        return offered;
    }

    synchronized void offered(Offered newOffered) {
        offered = Optional.of(newOffered);
    }

    /** Notes once that a document is kept; what makes it durable runs before it counts. */
    synchronized void keepCopy(String sha256, Runnable record) {
        if (!copiesKept.contains(sha256)) {
            record.run();
            copiesKept.add(sha256);
        }
    }

    synchronized boolean keepsCopy(String sha256) {
        return copiesKept.contains(sha256);
    }

    /** True once: the first opinion counts. */
    synchronized boolean takesOpinion() {
        boolean first = !opinionGiven;
        opinionGiven = true;
        return first;
    }

    /** Whether the two questions of the end are still open. */
    public synchronized boolean opinionAsked() {
        return !opinionGiven;
    }

    /** Whether a document was opened: only then there is an opinion of it. */
    public synchronized boolean wasRead() {
        return wasRead;
    }

    /** Takes a newer login of the same professional; true when it is one. */
    synchronized boolean signedInAgain(SignedIn again) {
        boolean newer = again.since().isAfter(user.since());
        if (newer) {
            user = again;
        }
        return newer;
    }

    synchronized void purpose(PurposeOfUse newPurpose) {
        purpose = newPurpose;
    }

    synchronized void documentKeys(DocumentKeys given) {
        documentKeys = given;
    }

    /** Moves on from a step that was looked at before; empty when somebody else did so already: a button pressed twice. */
    synchronized OptionalLong moveFrom(Step expected, Step next) {
        return step == expected ? OptionalLong.of(move(next)) : OptionalLong.empty();
    }

    /** Moves on by the user's will; whatever was being asked is not wanted any more. Returns the new question's number. */
    synchronized long move(Step next) {
        generation++;
        enter(next);
        if (next instanceof Step.Closed) {
            proof = Optional.empty();
            offered = Optional.empty();
            documentKeys = DocumentKeys.NONE;
        }
        return generation;
    }

    /** Takes an answer to the numbered question; false when it is not wanted any more. */
    synchronized boolean answer(long question, UnaryOperator<Step> change) {
        if (question != generation) {
            return false;
        }
        enter(change.apply(step));
        return true;
    }

    private void enter(Step next) {
        step = next;
        wasRead |= next instanceof Step.Reading;
    }
}
