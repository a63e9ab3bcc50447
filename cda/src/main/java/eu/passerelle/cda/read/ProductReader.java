package eu.passerelle.cda.read;

import eu.passerelle.border.Code;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.entry.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads medicinal products of both pharmacy extensions (the namespace changed with the sixth wave). */
final class ProductReader {
    private final Scope scope;

    ProductReader(Scope scope) {
        this.scope = scope;
    }

    /** Of a consumable or product element. */
    Product read(CdaElement consumable) {
        CdaElement manufactured = consumable.child("manufacturedProduct");
        CdaElement material = manufactured.child("manufacturedMaterial");
        if (material.isNone()) {
            material = manufactured.child("manufacturedLabeledDrug");
        }
        String holder = manufactured.child("manufacturerOrganization", "name").words();
        return material.isNone() ? Product.NONE : product(material, holder);
    }

    private Product product(CdaElement material, String holder) {
        List<Coded> generics = new ArrayList<>(0);
        Coded atc = Coded.NONE;
        for (CdaElement kind : material.children("asSpecializedKind")) {
            Coded code = generalized(kind);
            boolean byClass = kind.attribute("classCode").equals("GRIC");
            if (!atc.isPresent()
                    && (byClass || code.code().filter(ProductReader::isAtc).isPresent())) {
                atc = code;
            } else if (code.isPresent()) {
                generics.add(code);
            }
        }
        List<Product.Pack> packs = new ArrayList<>(1);
        packs(material, packs);
        return new Product(
                material.child("name").words(),
                scope.coded(material.child("code")),
                material.child("desc").words(),
                scope.coded(material.child("formCode")),
                atc,
                generics,
                material.children("ingredient").stream().map(this::ingredient).toList(),
                packs,
                material.child("lotNumberText").words(),
                holder,
                material.children("part").stream()
                        .map(part -> part.child("partProduct").exists()
                                ? part.child("partProduct")
                                : part.child("partMedicine"))
                        .filter(CdaElement::exists)
                        .map(part -> product(part, ""))
                        .toList());
    }

    private static boolean isAtc(Code code) {
        return code.system().id().equals("2.16.840.1.113883.6.73");
    }

    private Coded generalized(CdaElement kind) {
        for (CdaElement child : kind.children()) {
            if (child.name().startsWith("generalized")) {
                Coded code = scope.coded(child.child("code"));
                String name = child.child("name").words();
                return name.isEmpty()
                                || !code.words().isEmpty() && !code.original().isEmpty()
                        ? code
                        : code.withOriginalText(name, code.narrativeId());
            }
        }
        return Coded.NONE;
    }

    private Product.Ingredient ingredient(CdaElement ingredient) {
        CdaElement substance = ingredient.child("ingredientSubstance");
        if (substance.isNone()) {
            substance = ingredient.child("ingredient");
        }
        CdaElement quantity = ingredient.child("quantity");
        CdaElement numerator = quantity.child("numerator");
        Quantity above = Values.quantity(numerator);
        Optional<Product.Strength> strength = above.hasValue()
                ? Optional.of(new Product.Strength(above, Values.quantity(quantity.child("denominator"))))
                : Optional.empty();
        return new Product.Ingredient(
                scope.coded(substance.child("code")), substance.child("name").words(), strength);
    }

    /** The outer element wraps the material first: the deepest is the outermost package. */
    private void packs(CdaElement wrapped, List<Product.Pack> packs) {
        for (CdaElement content : wrapped.children("asContent")) {
            CdaElement container = CdaElement.NONE;
            for (CdaElement child : content.children()) {
                if (child.name().startsWith("containerPackaged")) {
                    container = child;
                }
            }
            CdaElement amount = content.child("quantity");
            packs.add(new Product.Pack(
                    Values.quantity(amount.exists() ? amount : container.child("capacityQuantity")),
                    scope.coded(container.child("code")),
                    container.child("name").words(),
                    scope.coded(container.child("formCode"))));
            packs(container, packs);
        }
    }
}
