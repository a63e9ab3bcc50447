package eu.passerelle.clinical.entry;

import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A medicine somebody takes or took (template T.3.4).
 *
 * @param product what it is
 * @param dose units per intake
 * @param frequencies as stated, in order; none where nothing is said
 * @param reason what it is for
 * @param instructions to the patient, free text of the author
 * @param parts subordinate administrations of a split or tapered dosing, in order
 * @param rate how fast it is given
 */
public record Medication(
        Assertion assertion,
        Product product,
        Coded route,
        Optional<Dose> dose,
        Period period,
        List<Frequency> frequencies,
        Coded reason,
        String instructions,
        List<Medication> parts,
        Optional<Dose> rate,
        Details details)
        implements Entry {
    public Medication {
        frequencies = List.copyOf(frequencies);
        parts = List.copyOf(parts);
    }

    public Medication(
            Assertion assertion,
            Product product,
            Coded route,
            Optional<Dose> dose,
            Period period,
            List<Frequency> frequencies,
            Coded reason,
            String instructions,
            List<Medication> parts) {
        this(
                assertion,
                product,
                route,
                dose,
                period,
                frequencies,
                reason,
                instructions,
                parts,
                Optional.empty(),
                Details.NONE);
    }

    /**
     * What is said of few medicines. Texts not given are empty.
     *
     * @param sequence number of a subordinate administration, as written
     * @param fulfilment instructions to who dispenses (T.3.13)
     * @param reasonKind what kind of statement the reason is: diagnosis, symptom…
     * @param reasonReferences entries of the same document that are the reason (T.3.14)
     * @param comment free text
     */
    public record Details(
            String sequence, String fulfilment, Coded reasonKind, List<InstanceId> reasonReferences, String comment) {
        public static final Details NONE = new Details("", "", Coded.NONE, List.of(), "");

        public Details {
            reasonReferences = List.copyOf(reasonReferences);
        }
    }

    /** Units per intake, from low to high; both the same where one amount is stated. */
    public record Dose(Quantity low, Quantity high) {
        public static Dose of(Quantity quantity) {
            return new Dose(quantity, quantity);
        }

        public boolean isRange() {
            return !low.equals(high);
        }
    }

    public static Medication of(
            Product product, Coded route, Dose dose, Period period, List<Frequency> frequencies, String status) {
        return new Medication(
                Assertion.fact(status).withMood("INT"),
                product,
                route,
                Optional.of(dose),
                period,
                frequencies,
                Coded.NONE,
                "",
                List.of());
    }

    @Override
    public Stream<Coded> coded() {
        return Stream.of(
                        Entry.present(route, reason, details.reasonKind()),
                        product.coded(),
                        frequencies.stream().flatMap(Frequency::coded),
                        parts.stream().flatMap(Medication::coded),
                        assertion.coded())
                .flatMap(values -> values);
    }

    @Override
    public Medication with(Assertion changed) {
        return new Medication(
                changed, product, route, dose, period, frequencies, reason, instructions, parts, rate, details);
    }

    @Override
    public Stream<String> anchors() {
        return Stream.concat(Entry.super.anchors(), parts.stream().flatMap(Medication::anchors));
    }
}
