package eu.passerelle.portal;

import eu.passerelle.border.Code;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.terminology.Binding;
import eu.passerelle.terminology.Decision;
import eu.passerelle.terminology.Release;
import eu.passerelle.terminology.Rendering;
import java.util.List;
import java.util.Map;

/** Knows a few made-up codes in English and French. */
final class FakeRelease implements Release {
    private static final Map<String, String> FRENCH = Map.ofEntries(
            Map.entry("t-penicillin", "Pénicilline"),
            Map.entry("t-allergy", "Allergie à un médicament"),
            Map.entry("active", "Actif"),
            Map.entry("resolved", "Résolu"),
            Map.entry("refuted", "Réfuté"),
            Map.entry("confirmed", "Confirmé"),
            Map.entry("t-severe", "Sévère"),
            Map.entry("t-anaphylaxis", "Choc anaphylactique"),
            Map.entry("t-diabetes", "Diabète de type 2"),
            Map.entry("t-ramipril", "Ramipril"),
            Map.entry("t-oral", "Voie orale"),
            Map.entry("t-tablet", "Comprimé"),
            Map.entry("34530-6", "Groupe sanguin"),
            Map.entry("no-known-devices", "Aucun dispositif médical connu"));
    private static final Map<String, String> ENGLISH =
            Map.of("t-latex", "Latex", "t-penicillin", "Penicillin", "t-diabetes", "Type 2 diabetes");

    @Override
    public String name() {
        return "essai 2026.1";
    }

    @Override
    public Decision toPivot(Binding binding, Code code) {
        return new Decision.Unmapped("not asked here");
    }

    @Override
    public Rendering render(Code code, LanguageTag language) {
        String french = FRENCH.get(code.value());
        if (language.base().value().equals("fr") && french != null) {
            return new Rendering(french, new LanguageTag("fr"), Rendering.Source.ASKED, name(), List.of());
        }
        String english = ENGLISH.get(code.value());
        return english != null
                ? new Rendering(english, new LanguageTag("en"), Rendering.Source.ENGLISH, name(), List.of())
                : new Rendering("", language, Rendering.Source.NONE, name(), List.of());
    }
}
