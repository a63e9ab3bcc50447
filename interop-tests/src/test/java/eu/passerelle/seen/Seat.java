package eu.passerelle.seen;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PartialDate;
import eu.passerelle.discovery.mask.MaskField;
import eu.passerelle.node.Core;
import eu.passerelle.node.NodeSettings;
import eu.passerelle.node.TreatmentSide;
import eu.passerelle.sandbox.demo.DemoCountry;
import eu.passerelle.sandbox.demo.DemoPatient;
import eu.passerelle.treatment.Confirmation;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.Consultations;
import eu.passerelle.treatment.IdentityForm;
import eu.passerelle.treatment.NoticeGiven;
import eu.passerelle.treatment.Problem;
import eu.passerelle.treatment.SignedIn;
import eu.passerelle.treatment.Step;
import eu.passerelle.trust.AuthenticationClass;
import eu.passerelle.trust.Permission;
import eu.passerelle.trust.Professional;
import eu.passerelle.trust.ProfessionalRole;
import eu.passerelle.trust.PurposeOfUse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A professional who works without a browser, over the same wire and into the same records as from the portal. */
final class Seat implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Core core;
    private final TreatmentSide side;
    private final SignedIn doctor;

    private Seat(Core core, TreatmentSide side) {
        this.core = core;
        this.side = side;
        this.doctor = new SignedIn(
                "seen",
                new Professional(
                        "seen",
                        "Seen Doctor",
                        ProfessionalRole.MEDICAL_DOCTOR,
                        "Hospital",
                        core.settings().name(),
                        Optional.of("Sandbox of " + core.settings().name()),
                        Optional.empty(),
                        Optional.empty(),
                        EnumSet.of(
                                Permission.PATIENT_IDENTIFICATION,
                                Permission.MEDICAL_HISTORY,
                                Permission.VITAL_SIGNS,
                                Permission.MEDICATIONS,
                                Permission.PROBLEMS)),
                AuthenticationClass.SMARTCARD_PKI.uri(),
                core.clock().instant());
    }

    static Seat of(Path nodeFile) {
        Core core = new Core(NodeSettings.read(nodeFile), Clock.systemUTC());
        return new Seat(core, new TreatmentSide(core));
    }

    Core core() {
        return core;
    }

    Consultations consultations() {
        return side.consultations();
    }

    Consultation open(DemoCountry to) {
        return consultations()
                .open(
                        doctor,
                        to.code(),
                        new NoticeGiven(NoticeGiven.Way.TOLD, new LanguageTag("en"), "test"),
                        PurposeOfUse.TREATMENT)
                .orElseThrow();
    }

    Duration deadline(CountryCode partner) {
        return core.partners().partner(partner).orElseThrow().deadline();
    }

    /** With the number on the card and the right birth date in hand. */
    Step identify(Consultation consultation, DemoPatient patient) {
        return identify(consultation, patient.identifiers().getFirst().extension(), patient.birthDate(), Map.of());
    }

    /** @param more what is put in the fields of these kinds beside the first identifier */
    Step identify(Consultation consultation, String number, String inHand, Map<MaskField.Kind, String> more) {
        return identify(consultation, number, inHand, more, "");
    }

    /** @param second the second identifier, such as an access code; empty for none */
    Step identify(
            Consultation consultation, String number, String inHand, Map<MaskField.Kind, String> more, String second) {
        List<MaskField> fields = consultation.form().fields(0);
        Map<Integer, String> values = new HashMap<>();
        boolean numberGiven = false;
        for (int i = 0; i < fields.size(); i++) {
            MaskField.Kind kind = fields.get(i).kind();
            if (kind == MaskField.Kind.ID) {
                values.put(i, numberGiven ? second : number);
                numberGiven = true;
            } else if (more.containsKey(kind)) {
                values.put(i, more.getOrDefault(kind, ""));
            }
        }
        var problems = consultations().identify(consultation, new IdentityForm(0, values, PartialDate.parse(inHand)));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("the form is refused: " + problems);
        }
        return await(consultation);
    }

    Step confirm(Consultation consultation) {
        return confirm(consultation, PurposeOfUse.TREATMENT);
    }

    Step confirm(Consultation consultation, PurposeOfUse purpose) {
        Confirmation.Outcome outcome = consultations()
                .confirm(
                        consultation,
                        new Confirmation(
                                purpose,
                                purpose == PurposeOfUse.EMERGENCY ? "unconscious after a fall" : "",
                                Confirmation.IdentityAgreement.AGREES,
                                true,
                                false));
        if (outcome != Confirmation.Outcome.STARTED) {
            throw new IllegalStateException("not started: " + outcome);
        }
        return await(consultation);
    }

    /** From the opening to the step where it ends; the consultation stays open. */
    Step read(DemoCountry to, DemoPatient patient) {
        Consultation consultation = open(to);
        Step step = identify(consultation, patient);
        return step instanceof Step.Confirm ? confirm(consultation) : step;
    }

    /** The problem that a step shows. */
    static Optional<Problem> problem(Step step) {
        return switch (step) {
            case Step.Identify identify -> identify.problem();
            case Step.Confirm confirm -> confirm.problem();
            case Step.Identifying identifying -> Optional.empty();
            case Step.Opening opening -> Optional.empty();
            case Step.Choosing choosing -> choosing.problem();
            case Step.Reading reading -> Optional.empty();
            case Step.Closed closed -> Optional.empty();
        };
    }

    static Step await(Consultation consultation) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (consultation.step() instanceof Step.Identifying || consultation.step() instanceof Step.Opening) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no answer within " + PATIENCE);
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return consultation.step();
    }

    @Override
    public void close() {
        side.close();
        core.close();
    }
}
