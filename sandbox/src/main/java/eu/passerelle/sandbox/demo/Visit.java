package eu.passerelle.sandbox.demo;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.sandbox.ask.AskedFor;
import eu.passerelle.sandbox.ask.Asker;
import eu.passerelle.trust.PurposeOfUse;
import java.io.PrintStream;
import java.util.Optional;

/** The consultation that {@code demo --once} shows: a doctor of Luxembourg reads a Portuguese patient's summary. */
final class Visit {
    private static final DemoCountry FROM = DemoCountry.of("LU").orElseThrow();
    private static final DemoCountry TO = DemoCountry.of("PT").orElseThrow();

    private Visit() {}

    /** Answers the exit status. */
    static int of(Demo.Plan plan, PrintStream out) {
        DemoPatient patient = DemoPatients.rich(plan.patients(), TO);
        out.println();
        out.println("A doctor of " + FROM.name() + " reads the summary of " + patient.given() + " " + patient.family()
                + ", a synthetic patient of " + TO.name() + ".");
        return Asker.ask(
                plan.home().nodeFile(FROM),
                new AskedFor(
                        FROM.code(),
                        TO.code(),
                        patient.identifiers().stream()
                                .map(id -> new PatientId(id.root(), id.extension()))
                                .toList(),
                        new LanguageTag("fr"),
                        PartialDate.parse(patient.birthDate()),
                        PurposeOfUse.TREATMENT,
                        Optional.empty()),
                out);
    }
}
