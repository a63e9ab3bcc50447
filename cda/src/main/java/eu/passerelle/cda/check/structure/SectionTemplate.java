package eu.passerelle.cda.check.structure;

import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.check.Rule;
import eu.passerelle.cda.check.Spot;
import eu.passerelle.cda.check.Traits;
import eu.passerelle.cda.tree.CdaElement;
import eu.passerelle.clinical.summary.SectionKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A section names the template that it has had since the fifth wave. */
final class SectionTemplate implements Rule {
    private static final String ARC = "1.3.6.1.4.1.12559.11.10.1.3.1.2.";
    private static final Map<SectionKind, String> TEMPLATES = new EnumMap<>(SectionKind.class);

    static {
        for (SectionKind kind : SectionKind.values()) {
            TEMPLATES.put(kind, "");
        }
        TEMPLATES.put(SectionKind.MEDICATIONS, ARC + "3");
        TEMPLATES.put(SectionKind.ALLERGIES, ARC + "12");
        TEMPLATES.put(SectionKind.PROCEDURES, ARC + "11");
        TEMPLATES.put(SectionKind.PROBLEMS, ARC + "9");
        TEMPLATES.put(SectionKind.DEVICES, ARC + "4");
        TEMPLATES.put(SectionKind.IMMUNIZATIONS, ARC + "15");
        TEMPLATES.put(SectionKind.PAST_ILLNESSES, ARC + "10");
        TEMPLATES.put(SectionKind.CARE_PLAN, ARC + "8");
        TEMPLATES.put(SectionKind.FUNCTIONAL_STATUS, ARC + "14");
        TEMPLATES.put(SectionKind.SOCIAL_HISTORY, ARC + "13");
        TEMPLATES.put(SectionKind.PREGNANCY, ARC + "7");
        TEMPLATES.put(SectionKind.VITAL_SIGNS, ARC + "6");
        TEMPLATES.put(SectionKind.RESULTS, ARC + "5");
        TEMPLATES.put(SectionKind.ADVANCE_DIRECTIVES, ARC + "16");
    }

    @Override
    public CheckCode code() {
        return CheckCode.SECTION_TEMPLATE;
    }

    @Override
    public List<String> watches() {
        return List.of("section");
    }

    @Override
    public boolean isBrokenBy(CdaElement it, Spot spot) {
        String template = spot.kind() == Spot.Kind.SUMMARY
                ? SectionKind.ofLoinc(it.child("code").attribute("code"))
                        .map(TEMPLATES::get)
                        .orElse("")
                : "";
        return !template.isEmpty() && !Traits.template(it, template);
    }
}
