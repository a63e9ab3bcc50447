package eu.passerelle.cda.write;

import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.entry.Product;
import java.util.List;
import java.util.Optional;

/** Writes medicinal products in the pharmacy extension of the sixth wave and later (T.3.31, T.3.32). */
final class ProductWriter {
    private final EntryContext context;
    private final CdaOut out;

    ProductWriter(EntryContext context) {
        this.context = context;
        this.out = context.out();
    }

    void write(Product product) {
        out.open("consumable").open("manufacturedProduct", "classCode", "MANU");
        out.templates(EntryContext.template("31"));
        out.open("manufacturedMaterial", "classCode", "MMAT", "determinerCode", "KIND");
        out.templates(EntryContext.template("32"));
        out.optional("code", product.code(), context.ids());
        if (!product.name().isEmpty()) {
            out.words("name", product.name());
        }
        body(product);
        out.close();
        if (!product.holder().isEmpty()) {
            out.open("manufacturerOrganization").words("name", product.holder()).close();
        }
        out.close().close();
    }

    private void body(Product product) {
        if (!product.strengthText().isEmpty()) {
            out.words("pharm:desc", product.strengthText());
        }
        out.optional("pharm:formCode", product.doseForm(), context.ids());
        if (!product.lot().isEmpty()) {
            out.words("lotNumberText", product.lot());
        }
        packs(product.packages());
        if (product.atc().isPresent()) {
            kind("GRIC", product.atc());
        }
        product.generics().forEach(generic -> kind("GEN", generic));
        product.parts().forEach(this::part);
        product.ingredients().forEach(this::ingredient);
    }

    private void kind(String classCode, Coded code) {
        out.open("pharm:asSpecializedKind", "classCode", classCode)
                .open("pharm:generalizedMaterialKind", "classCode", "MMAT", "determinerCode", "KIND")
                .required("pharm:code", code, context.ids())
                .close()
                .close();
    }

    private void packs(List<Product.Pack> packs) {
        if (packs.isEmpty()) {
            return;
        }
        Product.Pack inner = packs.getFirst();
        out.open("pharm:asContent", "classCode", "CONT").quantity("pharm:quantity", "PQ", inner.content());
        out.open("pharm:containerPackagedProduct", "classCode", "CONT", "determinerCode", "KIND");
        out.optional("pharm:code", inner.code(), context.ids());
        if (!inner.name().isEmpty()) {
            out.words("pharm:name", inner.name());
        }
        out.required("pharm:formCode", inner.form(), context.ids());
        packs(packs.subList(1, packs.size()));
        out.close().close();
    }

    private void part(Product part) {
        out.open("pharm:part", "classCode", "PART");
        out.open("pharm:partProduct", "classCode", "MMAT", "determinerCode", "KIND");
        out.optional("pharm:code", part.code(), context.ids());
        if (!part.name().isEmpty()) {
            out.words("pharm:name", part.name());
        }
        body(part);
        out.close().close();
    }

    private void ingredient(Product.Ingredient ingredient) {
        Quantity unknown = Quantity.absent(NullFlavor.NI);
        Optional<Product.Strength> strength = ingredient.strength();
        out.open("pharm:ingredient", "classCode", "ACTI").open("pharm:quantity");
        out.quantity(
                "numerator", "PQ", strength.map(Product.Strength::numerator).orElse(unknown));
        out.quantity(
                "denominator", "PQ", strength.map(Product.Strength::denominator).orElse(unknown));
        out.close();
        out.open("pharm:ingredientSubstance", "classCode", "MMAT", "determinerCode", "KIND");
        out.required("pharm:code", ingredient.substance(), context.ids());
        if (!ingredient.name().isEmpty()) {
            out.words("pharm:name", ingredient.name());
        }
        out.close().close();
    }
}
