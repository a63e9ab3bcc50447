package eu.passerelle.cda.check.structure;

import eu.passerelle.cda.check.Rule;
import java.util.List;

/** The rules about sections and what stands in them. */
public final class StructureRules {
    private StructureRules() {}

    public static List<Rule> all() {
        return List.of(
                new BasicSectionMissing(),
                new SectionTemplate(),
                new EntryTemplate(),
                new ProductTemplate(),
                new PrescriptionSection(),
                new SectionWithoutCode(),
                new SectionWithoutTitle(),
                new SectionWithoutText(),
                new SectionWithoutEntries(),
                new SupplyQuantity(),
                new PackageIncomplete(),
                new StrengthIncomplete(),
                new ConcernEmpty(),
                new ProblemWithoutId(),
                new StatementWithoutId(),
                new StatementWithoutNarrative(),
                new StatusCode(),
                new StatementMood(),
                new StatementClass(),
                new DispensedItem(),
                new TitleType(),
                new ResultsContent(),
                new EmbeddedBody(),
                new HolderUnnamed(),
                new AbsenceBesideEntries());
    }
}
