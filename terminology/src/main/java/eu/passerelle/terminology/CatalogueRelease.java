package eu.passerelle.terminology;

import eu.passerelle.border.Code;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.terminology.Decision.Designation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A release held in memory. Every decision is made when it is loaded; asking costs a few hash look-ups. Comes from
 * {@link ReleaseFiles}.
 */
public final class CatalogueRelease implements Release {
    /** The language of the catalogue itself. */
    public static final LanguageTag ENGLISH = new LanguageTag("en-GB");

    private static final LanguageTag ENGLISH_BASE = ENGLISH.base();

    private static final Decision.Unmapped UNKNOWN =
            new Decision.Unmapped("the code is neither in the catalogue nor transcoded");
    private static final Decision.Unmapped DECLARED = new Decision.Unmapped("declared to have no safe mapping");
    private static final Decision.Unmapped OUTSIDE =
            new Decision.Unmapped("the code is in the catalogue, but not in the value sets of this place");
    private static final Decision.Unmapped TARGET_OUTSIDE =
            new Decision.Unmapped("the code is transcoded, but not into the value sets of this place");

    /** A code of the catalogue. */
    record Concept(Code code, Decision.Pivot decision, Set<String> valueSets) {
        Concept {
            valueSets = Set.copyOf(valueSets);
        }

        boolean isIn(Binding binding) {
            for (String valueSet : valueSets) {
                if (binding.valueSets().contains(valueSet)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** What a transcoding makes of a code. */
    record Target(Concept concept, Decision.Mapped decision) {}

    /** A code of the country itself; the best target first, no target when it has no safe mapping. */
    record National(String display, String systemName, List<Target> targets) {
        National {
            targets = List.copyOf(targets);
        }
    }

    private final String name;
    private final Map<Code, Concept> concepts;
    private final Map<Code, National> nationals;
    private final Map<LanguageTag, Map<Code, String>> designations;
    private final Map<LanguageTag, List<LanguageTag>> adopted;

    CatalogueRelease(
            String name,
            Map<Code, Concept> concepts,
            Map<Code, National> nationals,
            Map<LanguageTag, Map<Code, String>> designations,
            Map<LanguageTag, List<LanguageTag>> adopted) {
        this.name = name;
        this.concepts = Map.copyOf(concepts);
        this.nationals = Map.copyOf(nationals);
        this.designations = Map.copyOf(designations);
        this.adopted = Map.copyOf(adopted);
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * A place without value sets takes any code of the catalogue. At an extensible place a code of the catalogue, or
     * the best target of a transcoding, is taken even when it is in none of the value sets.
     */
    @Override
    public Decision toPivot(Binding binding, Code code) {
        boolean anywhere = binding.extensible() || binding.valueSets().isEmpty();
        Concept concept = concepts.get(code);
        if (concept != null && concept.isIn(binding)) {
            return concept.decision();
        }
        National national = nationals.get(code);
        if (national != null) {
            for (Target target : national.targets()) {
                if (target.concept().isIn(binding)) {
                    return target.decision();
                }
            }
        }
        if (concept != null) {
            return anywhere ? concept.decision() : OUTSIDE;
        }
        if (national == null) {
            return UNKNOWN;
        }
        if (national.targets().isEmpty()) {
            return DECLARED;
        }
        return anywhere ? national.targets().getFirst().decision() : TARGET_OUTSIDE;
    }

    @Override
    public Rendering render(Code code, LanguageTag language) {
        String asked = text(code, language);
        if (asked != null) {
            return rendering(asked, language, Rendering.Source.ASKED, List.of());
        }
        LanguageTag base = language.base();
        String inBase = text(code, base);
        if (inBase != null) {
            return rendering(inBase, base, Rendering.Source.BASE_LANGUAGE, List.of());
        }
        for (LanguageTag region : adopted.getOrDefault(base, List.of())) {
            String inRegion = text(code, region);
            if (inRegion != null) {
                return rendering(
                        inRegion, region, Rendering.Source.ADOPTED_REGION, List.of("designation of " + region));
            }
        }
        Concept concept = concepts.get(code);
        if (concept == null) {
            return rendering("", language, Rendering.Source.NONE, List.of("the catalogue does not know the code"));
        }
        String english = concept.decision().designation().text();
        return base.equals(ENGLISH_BASE)
                ? rendering(english, ENGLISH, Rendering.Source.ADOPTED_REGION, List.of("designation of the catalogue"))
                : rendering(english, ENGLISH, Rendering.Source.ENGLISH, List.of("no designation in " + language));
    }

    private Rendering rendering(String text, LanguageTag language, Rendering.Source source, List<String> notes) {
        return new Rendering(text, language, source, name, notes);
    }

    private @Nullable String text(Code code, LanguageTag language) {
        if (language.equals(ENGLISH)) {
            Concept concept = concepts.get(code);
            return concept == null ? null : concept.decision().designation().text();
        }
        Map<Code, String> texts = designations.get(language);
        return texts == null ? null : texts.get(code);
    }

    /** How the country itself, or else the catalogue, names a code; for writing national documents. */
    public Optional<Designation> nationalDesignation(Code code) {
        National national = nationals.get(code);
        if (national != null) {
            return Optional.of(new Designation(national.display(), national.systemName(), Optional.empty()));
        }
        return Optional.ofNullable(concepts.get(code))
                .map(concept -> concept.decision().designation());
    }

    /** Every code of the catalogue in the given value set; empty when the release has no such set. */
    public Set<Code> members(String valueSet) {
        return concepts.values().stream()
                .filter(concept -> concept.valueSets().contains(valueSet))
                .map(Concept::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every language that some code has a designation in, English included. */
    public Set<LanguageTag> languages() {
        return Stream.concat(Stream.of(ENGLISH), designations.keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
