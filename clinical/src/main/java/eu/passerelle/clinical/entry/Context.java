package eu.passerelle.clinical.entry;

import eu.passerelle.clinical.Author;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Period;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands around a statement.
 *
 * @param concernWhen how long the concern around it was followed, which is not how long the illness lasted
 * @param informants who said so, where the source names them
 * @param references documents elsewhere
 * @param further what the source says of it that has no place of its own
 */
public record Context(
        Origin origin,
        Period concernWhen,
        List<Author> informants,
        List<ExternalReference> references,
        List<Further> further) {
    public static final Context NONE = new Context(Origin.NONE, Period.NONE, List.of(), List.of(), List.of());

    public Context {
        informants = List.copyOf(informants);
        references = List.copyOf(references);
        further = List.copyOf(further);
    }

    public Context withFurther(List<Further> more) {
        return new Context(origin, concernWhen, informants, references, more);
    }

    public Context withOrigin(Origin newOrigin) {
        return new Context(newOrigin, concernWhen, informants, references, further);
    }

    Stream<Coded> coded() {
        return Stream.of(
                        informants.stream().flatMap(Author::coded),
                        references.stream()
                                .flatMap(reference -> reference.code().withinIt()),
                        further.stream().flatMap(Further::coded))
                .flatMap(values -> values);
    }
}
