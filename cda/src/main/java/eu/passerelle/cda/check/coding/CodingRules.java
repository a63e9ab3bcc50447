package eu.passerelle.cda.check.coding;

import eu.passerelle.cda.check.Rule;
import java.util.List;

/** The rules about codes, their systems and their words. */
public final class CodingRules {
    private CodingRules() {}

    public static List<Rule> all() {
        return List.of(
                new CodeWithoutName(),
                new TranslationWithoutName(),
                new CodeOutsideSystem(),
                new NullWithContent(),
                new NullUnknown(),
                new CodeWithoutSystem(),
                new NameWithoutCode(),
                new TranslationNameWithoutCode(),
                new TranslationNull(),
                new TranslationTwice(),
                new CodeAndNull(),
                new SystemNameWithoutSystem(),
                new QualifierOnSimpleCode(),
                new CodeWithBlank(),
                new CodeSystemMalformed(),
                new CodeDamaged(),
                new ProductCodePlace(),
                new SubstitutionCode(),
                new ImmunizationCode(),
                new NameWithLineBreak());
    }
}
