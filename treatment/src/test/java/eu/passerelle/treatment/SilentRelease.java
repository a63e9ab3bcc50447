package eu.passerelle.treatment;

import eu.passerelle.border.Code;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.terminology.Binding;
import eu.passerelle.terminology.Decision;
import eu.passerelle.terminology.Release;
import eu.passerelle.terminology.Rendering;
import java.util.List;

/** A release that knows no word in any language. */
record SilentRelease(String name) implements Release {
    @Override
    public Decision toPivot(Binding binding, Code code) {
        return new Decision.Unmapped("nothing is known");
    }

    @Override
    public Rendering render(Code code, LanguageTag language) {
        return new Rendering("", language, Rendering.Source.NONE, name, List.of());
    }
}
