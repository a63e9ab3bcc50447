package eu.passerelle.national.restriction;

import eu.passerelle.border.Code;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.entry.Absence;
import eu.passerelle.clinical.entry.Allergy;
import eu.passerelle.clinical.entry.Device;
import eu.passerelle.clinical.entry.Entry;
import eu.passerelle.clinical.entry.Immunization;
import eu.passerelle.clinical.entry.Medication;
import eu.passerelle.clinical.entry.Observation;
import eu.passerelle.clinical.entry.OtherEntry;
import eu.passerelle.clinical.entry.Problem;
import eu.passerelle.clinical.entry.Procedure;
import eu.passerelle.clinical.entry.Product;
import eu.passerelle.clinical.entry.Value;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an entry is about, as against what is said about it. */
final class Terms {
    private Terms() {}

    /** The thing itself. */
    static Stream<Coded> subject(Entry entry) {
        return switch (entry) {
            case Allergy allergy -> Entry.present(allergy.agent());
            case Problem problem -> Entry.present(problem.problem());
            case Medication medication ->
                Stream.concat(
                        identity(medication.product()),
                        medication.parts().stream().flatMap(Terms::subject));
            case Procedure procedure -> Entry.present(procedure.procedure());
            case Device device -> Entry.present(device.device());
            case Immunization immunization -> Entry.present(immunization.vaccine());
            case Observation observation -> Entry.present(observation.code());
            case Absence absence -> Entry.present(absence.statement());
            case OtherEntry other -> other.coded();
        };
    }

    /** The thing itself, without what narrows it, such as the side. */
    static Stream<Coded> itself(Entry entry) {
        Set<Coded> narrowing = subject(entry)
                .flatMap(coded -> coded.qualifiers().stream())
                .flatMap(qualifier -> Stream.of(qualifier.name(), qualifier.value()))
                .collect(Collectors.toSet());
        return subject(entry).filter(coded -> !narrowing.contains(coded));
    }

    /** Names that stand beside the codes of the subject. */
    static Stream<String> names(Entry entry) {
        return switch (entry) {
            case Medication medication ->
                Stream.concat(
                        names(medication.product()), medication.parts().stream().flatMap(Terms::names));
            case Immunization immunization -> Stream.of(immunization.brand());
            case Allergy allergy -> Stream.empty();
            case Problem problem -> Stream.empty();
            case Procedure procedure -> Stream.empty();
            case Device device -> Stream.empty();
            case Observation observation -> Stream.empty();
            case Absence absence -> Stream.empty();
            case OtherEntry other -> Stream.empty();
        };
    }

    /** The subject, and what makes the same statement with it: an observation without its finding says little. */
    static Stream<Coded> statement(Entry entry) {
        return switch (entry) {
            case Observation observation ->
                Stream.concat(
                        Entry.present(observation.panel(), observation.code()),
                        observation.values().stream().flatMap(Value::coded));
            case Allergy allergy -> Entry.present(allergy.agent(), allergy.value());
            default -> subject(entry);
        };
    }

    /** Free text that is the statement itself. */
    static Stream<String> statementText(Entry entry) {
        return switch (entry) {
            case Observation observation -> observation.values().stream().flatMap(Terms::words);
            case OtherEntry other -> Stream.of(other.assertion().text());
            default -> names(entry);
        };
    }

    static boolean isAbout(Entry entry, Code code) {
        return statement(entry).anyMatch(coded -> has(coded, code))
                || entry instanceof Observation observation
                        && observation.below().stream().anyMatch(below -> isAbout(below, code));
    }

    static boolean has(Coded coded, Code code) {
        return coded.is(code)
                || coded.translations().stream()
                        .anyMatch(translation ->
                                translation.code().filter(code::equals).isPresent());
    }

    private static Stream<String> words(Value value) {
        return switch (value) {
            case Value.Words(String text) -> Stream.of(text);
            case Value.Unreadable(String type, String text) -> Stream.of(text);
            default -> Stream.empty();
        };
    }

    private static Stream<Coded> identity(Product product) {
        return Stream.of(
                        Entry.present(product.code(), product.atc()),
                        product.generics().stream(),
                        product.ingredients().stream().map(Product.Ingredient::substance),
                        product.parts().stream().flatMap(Terms::identity))
                .flatMap(values -> values)
                .filter(Coded::isPresent);
    }

    private static Stream<String> names(Product product) {
        return Stream.concat(
                Stream.concat(
                        Stream.of(product.name()),
                        product.ingredients().stream().map(Product.Ingredient::name)),
                product.parts().stream().flatMap(Terms::names));
    }
}
