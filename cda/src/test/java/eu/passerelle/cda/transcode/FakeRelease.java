package eu.passerelle.cda.transcode;

import eu.passerelle.border.Code;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.terminology.Binding;
import eu.passerelle.terminology.Decision;
import eu.passerelle.terminology.Decision.Designation;
import eu.passerelle.terminology.MappingKind;
import eu.passerelle.terminology.Release;
import eu.passerelle.terminology.Rendering;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides by code alone: international codes are of the catalogue, national ones map, one system does not. */
class FakeRelease implements Release {
    static final String WITHOUT_MAPPING = "9.9.9";
    private static final Set<String> CATALOGUE = Set.of(
            "2.16.840.1.113883.6.1",
            "2.16.840.1.113883.6.96",
            "2.16.840.1.113883.6.73",
            "0.4.0.127.0.16.1.1.2.1",
            "1.3.6.1.4.1.12559.11.10.1.3.1.44.2",
            "1.3.6.1.4.1.12559.11.10.1.3.1.44.5",
            "2.16.840.1.113883.5.1",
            "2.16.840.1.113883.5.25",
            "2.16.840.1.113883.5.111",
            "2.16.840.1.113883.5.1070",
            "2.16.840.1.113883.5.1150.1",
            "2.16.840.1.113883.2.9.6.2.7",
            "2.16.840.1.113883.4.642.4.130",
            "2.16.840.1.113883.4.642.4.1371",
            "2.16.840.1.113883.4.642.4.1373",
            "2.16.840.1.113883.4.642.4.1075");

    @Override
    public String name() {
        return "fake 1";
    }

    @Override
    public Decision toPivot(Binding binding, Code code) {
        if (CATALOGUE.contains(code.system().id())) {
            return new Decision.Pivot(designation(code));
        }
        if (code.system().id().equals(WITHOUT_MAPPING) || code.system().id().contains("XXXX")) {
            return new Decision.Unmapped("nobody mapped it");
        }
        Code target = Code.of("P" + code.value(), "2.16.840.1.113883.6.96");
        return new Decision.Mapped(target, designation(target), MappingKind.EXACT);
    }

    static Designation designation(Code code) {
        return new Designation("English <" + code.value() + "> & \"so\"", "Catalogue", Optional.of("2026"));
    }

    @Override
    public Rendering render(Code code, LanguageTag language) {
        return new Rendering(language + " " + code.value(), language, Rendering.Source.ASKED, name(), List.of());
    }
}
