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
        CdaElement holder = manufactured.child("manufacturerOrganization", "name");
        if (holder.isNone()) {
            // as the waves before the sixth wrote it
            holder = manufactured.child("marketingAuthorizationHolder", "name");
        }
        return material.isNone() ? Product.NONE : product(material, scope.text(holder));
    }

    /** What counts of a vaccine: its code, name, lot and holder; the rest is residue. */
    Product vaccine(CdaElement consumable) {
        CdaElement manufactured = consumable.child("manufacturedProduct");
        CdaElement material = manufactured.child("manufacturedMaterial");
        return new Product(
                scope.text(material.child("name")),
                scope.coded(material.child("code")),
                "",
                Coded.NONE,
                Coded.NONE,
                List.of(),
                List.of(),
                List.of(),
                scope.text(material.child("lotNumberText")),
                scope.text(manufactured.child("manufacturerOrganization", "name")),
                List.of());
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
                scope.text(material.child("name")),
                scope.coded(material.child("code")),
                scope.text(material.child("desc")),
                scope.coded(material.child("formCode")),
                atc,
                generics,
                material.children("ingredient").stream().map(this::ingredient).toList(),
                packs,
                scope.text(material.child("lotNumberText")),
                holder,
                material.children("part").stream()
                        .map(this::component)
                        .filter(CdaElement::exists)
                        .map(part -> product(part, ""))
                        .toList());
    }

    /** Once each is what every component of a kit is: such a number says nothing. */
    private CdaElement component(CdaElement part) {
        CdaElement quantity = part.child("quantity");
        if (isOne(quantity)
                || !quantity.children().isEmpty()
                        && quantity.children().stream().allMatch(ProductReader::isOne)) {
            scope.taken().mark(quantity);
            quantity.children().forEach(scope.taken()::mark);
        }
        return part.child("partProduct").exists() ? part.child("partProduct") : part.child("partMedicine");
    }

    private static boolean isOne(CdaElement amount) {
        String unit = amount.attribute("unit");
        return amount.attribute("value").equals("1") && (unit.isEmpty() || unit.equals("1"));
    }

    private static boolean isAtc(Code code) {
        return code.system().id().equals("2.16.840.1.113883.6.73");
    }

    private Coded generalized(CdaElement kind) {
        for (CdaElement child : kind.children()) {
            if (child.name().startsWith("generalized")) {
                return Pieces.named(scope, child.child("code"), child.child("name"));
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
        Quantity numerator = scope.quantity(quantity.child("numerator"));
        Quantity denominator = scope.quantity(quantity.child("denominator"));
        Optional<Product.Strength> strength = numerator.hasValue() || denominator.hasValue()
                ? Optional.of(new Product.Strength(numerator, denominator))
                : Optional.empty();
        return new Product.Ingredient(
                scope.coded(substance.child("code")), scope.text(substance.child("name")), strength);
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
                    scope.quantity(amount.exists() ? amount : container.child("capacityQuantity")),
                    scope.coded(container.child("code")),
                    scope.text(container.child("name")),
                    scope.coded(container.child("formCode"))));
            packs(container, packs);
        }
    }
}
