package eu.passerelle.clinical.entry;

import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A medicinal product (templates T.3.30, T.3.32, and their ancestors). Texts not given are empty.
 *
 * @param name brand or generic name
 * @param code national product code or MPID, never ATC
 * @param strengthText free text
 * @param atc the ATC class
 * @param generics other generic identifiers, such as PhPID
 * @param packages from the innermost wrapping to the outermost
 * @param holder of the marketing authorisation
 * @param parts components of a kit
 */
public record Product(
        String name,
        Coded code,
        String strengthText,
        Coded doseForm,
        Coded atc,
        List<Coded> generics,
        List<Ingredient> ingredients,
        List<Pack> packages,
        String lot,
        String holder,
        List<Product> parts) {
    public Product {
        generics = List.copyOf(generics);
        ingredients = List.copyOf(ingredients);
        packages = List.copyOf(packages);
        parts = List.copyOf(parts);
    }

    /** Nothing is said about the product. */
    public static final Product NONE =
            new Product("", Coded.NONE, "", Coded.NONE, Coded.NONE, List.of(), List.of(), List.of(), "", "", List.of());

    /** An active ingredient; its name may be empty. */
    public record Ingredient(Coded substance, String name, Optional<Strength> strength) {}

    /** So much of the substance in so much of the product. */
    public record Strength(Quantity numerator, Quantity denominator) {}

    /** One level of packaging: how much it holds, and what it is. */
    public record Pack(Quantity content, Coded code, String name, Coded form) {}

    public static Product of(String name, Coded doseForm, Coded atc, List<Ingredient> ingredients) {
        return new Product(name, Coded.NONE, "", doseForm, atc, List.of(), ingredients, List.of(), "", "", List.of());
    }

    /** Every coded value of the product. */
    public Stream<Coded> coded() {
        return Stream.of(
                        Stream.of(code, doseForm, atc),
                        generics.stream(),
                        ingredients.stream().map(Ingredient::substance),
                        packages.stream().flatMap(pack -> Stream.of(pack.code(), pack.form())),
                        parts.stream().flatMap(Product::coded))
                .flatMap(values -> values)
                .flatMap(Coded::withinIt);
    }
}
