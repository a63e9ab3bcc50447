package eu.passerelle.portal.reading;

import eu.passerelle.clinical.entry.Product;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says what a product is: by its substances, else by its class, else by its name. */
final class ProductTitles {
    private final Terms terms;
    private final Dosing dosing;

    ProductTitles(Terms terms, Dosing dosing) {
        this.terms = terms;
        this.dosing = dosing;
    }

    static boolean isByClass(Product product) {
        return product.ingredients().isEmpty() && product.atc().isPresent();
    }

    Term of(Product product) {
        if (product.ingredients().size() == 1) {
            return substance(product.ingredients().getFirst());
        }
        if (!product.ingredients().isEmpty()) {
            List<Term> substances =
                    product.ingredients().stream().map(this::substance).toList();
            Term first = substances.getFirst();
            return new Term(
                    String.join(" + ", substances.stream().map(Term::text).toList()),
                    first.language(),
                    mark(substances),
                    originals(substances),
                    first.evidence(),
                    first.offset());
        }
        if (product.atc().isPresent()) {
            return terms.face(product.atc());
        }
        return product.name().isBlank() ? Term.absent(terms.words().say("term.notStated")) : Term.plain(product.name());
    }

    /** The one that needs most to be said. */
    private static Term.Mark mark(List<Term> substances) {
        return substances.stream()
                .map(Term::mark)
                .filter(mark -> mark != Term.Mark.NONE)
                .min(Comparator.naturalOrder())
                .orElse(Term.Mark.NONE);
    }

    private static Optional<String> originals(List<Term> substances) {
        String all = String.join(
                " + ",
                substances.stream().flatMap(term -> term.original().stream()).toList());
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    Term substance(Product.Ingredient ingredient) {
        if (ingredient.substance().isPresent()) {
            return terms.face(ingredient.substance());
        }
        return ingredient.name().isBlank()
                ? Term.absent(terms.words().say("term.notStated"))
                : Term.foreign(ingredient.name(), terms.documentLanguage());
    }

    /** The substance is named again only where there are several. */
    Term[] strengthOf(Product product, Product.Ingredient ingredient, Product.Strength strength) {
        Term said = Term.plain(dosing.strength(strength));
        return product.ingredients().size() == 1 ? new Term[] {said} : new Term[] {substance(ingredient), said};
    }
}
