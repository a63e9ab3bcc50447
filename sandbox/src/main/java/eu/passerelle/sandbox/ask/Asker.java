package eu.passerelle.sandbox.ask;

import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PatientId;
import eu.passerelle.discovery.Partner;
import eu.passerelle.discovery.mask.MaskField;
import eu.passerelle.discovery.mask.MaskForm;
import eu.passerelle.discovery.mask.MaskScope;
import eu.passerelle.node.Core;
import eu.passerelle.node.NodeSettings;
import eu.passerelle.node.TreatmentSide;
import eu.passerelle.sandbox.Arguments.WrongUsage;
import eu.passerelle.treatment.Confirmation;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.Consultations;
import eu.passerelle.treatment.FieldProblem;
import eu.passerelle.treatment.IdentityForm;
import eu.passerelle.treatment.NoticeGiven;
import eu.passerelle.treatment.PdfOfCountry;
import eu.passerelle.treatment.Problem;
import eu.passerelle.treatment.SignedIn;
import eu.passerelle.treatment.Step;
import eu.passerelle.trust.AuthenticationClass;
import eu.passerelle.trust.Permission;
import eu.passerelle.trust.Professional;
import eu.passerelle.trust.ProfessionalRole;
import eu.passerelle.trust.PurposeOfUse;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Takes a consultation from its opening to its end, telling each step with its duration. */
public final class Asker {
    private static final long LOOK_AGAIN_MILLIS = 5;

    private final Consultations consultations;
    private final AskedFor asked;
    private final PrintStream out;
    private long began = System.nanoTime();

    private Asker(Consultations consultations, AskedFor asked, PrintStream out) {
        this.consultations = consultations;
        this.asked = asked;
        this.out = out;
    }

    /** Asks with the keys and the database of the node that the file describes; 0 when a summary was read. */
    public static int ask(Path nodeFile, AskedFor asked, PrintStream out) {
        InstantSource clock = Clock.systemUTC();
        try (Core core = new Core(NodeSettings.read(nodeFile), clock);
                TreatmentSide side = new TreatmentSide(core)) {
            return new Asker(side.consultations(), asked, out).ask(core, clock);
        }
    }

    private int ask(Core core, InstantSource clock) {
        NodeSettings settings = core.settings();
        SignedIn doctor = doctor(settings, clock);
        Partner partner = consultations.countries().stream()
                .filter(known -> known.country().equals(asked.to()))
                .findFirst()
                .orElseThrow(() -> new WrongUsage("ask: " + asked.to() + " is no partner of " + asked.from() + "."));
        if (!partner.serves(DocumentKind.PATIENT_SUMMARY)) {
            throw new WrongUsage("ask: " + partner.name() + " does not send summaries.");
        }
        IdentityForm form = form(partner.searchMask().orElseThrow().form(MaskScope.PS));
        Consultation consultation = consultations
                .open(doctor, asked.to(), notice(partner), asked.purpose())
                .orElseThrow();
        out.println("reference " + consultation.reference());
        began = System.nanoTime();
        List<FieldProblem> problems = consultations.identifyUnattended(consultation, form);
        if (!problems.isEmpty()) {
            out.println("refused here: " + problems);
            return 1;
        }
        if (!(await(consultation) instanceof Step.Confirm confirm)) {
            return stopped(consultation, "identify");
        }
        told("identified in " + partner.name() + ", birth date "
                + confirm.person()
                        .comparison()
                        .birthDate()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', ' '));
        consultations.confirm(
                consultation,
                new Confirmation(
                        asked.purpose(),
                        asked.purpose() == PurposeOfUse.EMERGENCY ? "asked from the command line" : "",
                        Confirmation.IdentityAgreement.AGREES,
                        true,
                        true));
        if (await(consultation) instanceof Step.Choosing choosing) {
            told("the first of " + choosing.offered().summaries().size() + " summaries");
            consultations.reading().choose(consultation, 0);
        }
        if (!(await(consultation) instanceof Step.Reading reading)) {
            return stopped(consultation, "summary");
        }
        told("summary received, checked and rendered ("
                + reading.view().original().content().size() + " bytes)");
        PdfOfCountry pdf = awaitPdf(reading);
        told("PDF of the country: " + pdf.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        SummaryPrinter.print(reading.view(), asked.language(), out);
        asked.folder().ifPresent(folder -> {
            SavedAnswer.save(
                    folder, reading.view(), asked.language(), core.terminology().current());
            out.println("saved in " + folder);
        });
        consultations.finish(consultation);
        return 0;
    }

    private void told(String what) {
        long now = System.nanoTime();
        out.println(String.format(
                Locale.ROOT, "%6d ms  %s", Duration.ofNanos(now - began).toMillis(), what));
        began = now;
    }

    private int stopped(Consultation consultation, String step) {
        Optional<Problem> problem = switch (consultation.step()) {
            case Step.Identify identify -> identify.problem();
            case Step.Confirm confirm -> confirm.problem();
            case Step.Identifying identifying -> Optional.empty();
            case Step.Opening opening -> Optional.empty();
            case Step.Choosing choosing -> choosing.problem();
            case Step.Reading reading -> Optional.empty();
            case Step.Closed closed -> Optional.empty();
        };
        told(step + ": "
                + problem.map(found -> (found.kind() + " " + found.code() + " " + found.partnerText()).strip())
                        .orElse("ended"));
        consultations.finish(consultation);
        return 1;
    }

    private static Step await(Consultation consultation) {
        while (consultation.step() instanceof Step.Identifying || consultation.step() instanceof Step.Opening) {
            pause();
        }
        return consultation.step();
    }

    private static PdfOfCountry awaitPdf(Step.Reading reading) {
        while (reading.view().pdf() instanceof PdfOfCountry.Fetching) {
            pause();
        }
        return reading.view().pdf();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The identifiers put into the fields of the mask that has their domains. */
    private IdentityForm form(MaskForm mask) {
        for (int alternative = 0; alternative < mask.alternatives().size(); alternative++) {
            List<MaskField> fields = mask.fields(alternative);
            Map<Integer, String> values = new HashMap<>();
            for (PatientId id : asked.identifiers()) {
                for (int i = 0; i < fields.size(); i++) {
                    MaskField field = fields.get(i);
                    if (field.kind() == MaskField.Kind.ID
                            && field.domain().filter(id.root()::equals).isPresent()) {
                        values.put(i, id.extension());
                    }
                }
            }
            if (values.size() == asked.identifiers().size()) {
                return new IdentityForm(alternative, values, asked.birthDate());
            }
        }
        throw new WrongUsage("ask: the search mask of " + asked.to() + " has no field for an identifier given.");
    }

    private static NoticeGiven notice(Partner partner) {
        LanguageTag language = partner.languages().isEmpty()
                ? new LanguageTag("en")
                : partner.languages().getFirst();
        return new NoticeGiven(NoticeGiven.Way.TOLD, language, NoticeGiven.ORAL);
    }

    private static SignedIn doctor(NodeSettings settings, InstantSource clock) {
        return new SignedIn(
                "command-line",
                new Professional(
                        "command-line",
                        "Command Line",
                        ProfessionalRole.MEDICAL_DOCTOR,
                        "Hospital",
                        settings.name(),
                        Optional.of("Sandbox of " + settings.name()),
                        Optional.empty(),
                        Optional.empty(),
                        EnumSet.of(
                                Permission.PATIENT_IDENTIFICATION,
                                Permission.MEDICAL_HISTORY,
                                Permission.VITAL_SIGNS,
                                Permission.MEDICATIONS,
                                Permission.PROBLEMS)),
                AuthenticationClass.SMARTCARD_PKI.uri(),
                clock.instant());
    }
}
