package eu.passerelle.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.Code;
import eu.passerelle.border.LanguageTag;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any code, place and language, compared with the tables themselves. */
class DecisionsAreSoundTest {
    private final CatalogueRelease release = ReleaseFiles.load(TextSource.sound());

    @Property
    void whateverIsDecidedStaysInsideAClosedPlace(@ForAll("places") Binding place, @ForAll("codes") Code code) {
        Set<Code> allowed = place.valueSets().stream()
                .flatMap(valueSet -> release.members(valueSet).stream())
                .collect(Collectors.toSet());
        switch (release.toPivot(place, code)) {
            case Decision.Pivot pivot -> {
                if (!place.extensible() && !place.valueSets().isEmpty()) {
                    assertThat(allowed).contains(code);
                }
                assertThat(pivot.designation().text()).isNotEmpty();
            }
            case Decision.Mapped mapped -> {
                if (!place.extensible() && !place.valueSets().isEmpty()) {
                    assertThat(allowed).contains(mapped.target());
                }
                assertThat(mapped.target()).isNotEqualTo(code);
                assertThat(mapped.kind()).isNotEqualTo(MappingKind.SAME);
            }
            case Decision.Unmapped unmapped -> {
                assertThat(allowed).doesNotContain(code);
                assertThat(unmapped.reason()).isNotEmpty();
            }
        }
    }

    @Property
    void whatThePivotSaysIsPivotAgain(@ForAll("places") Binding place, @ForAll("codes") Code code) {
        if (release.toPivot(place, code) instanceof Decision.Mapped mapped) {
            assertThat(release.toPivot(place, mapped.target())).isEqualTo(new Decision.Pivot(mapped.designation()));
        }
    }

    @Property
    void aRenderingIsInALanguageOfTheRuleOrEmpty(@ForAll("codes") Code code, @ForAll("languages") LanguageTag asked) {
        Rendering rendering = release.render(code, asked);

        switch (rendering.source()) {
            case ASKED -> assertThat(rendering.language()).isEqualTo(asked);
            case BASE_LANGUAGE -> assertThat(rendering.language()).isEqualTo(asked.base());
            case ADOPTED_REGION -> assertThat(rendering.language().base()).isEqualTo(asked.base());
            case ENGLISH -> assertThat(rendering.language()).isEqualTo(CatalogueRelease.ENGLISH);
            case NONE -> assertThat(rendering.text()).isEmpty();
        }
        assertThat(rendering.text().isEmpty()).isEqualTo(rendering.source() == Rendering.Source.NONE);
    }

    @Provide
    Arbitrary<Binding> places() {
        return Combinators.combine(
                        Arbitraries.of(TextSource.VALUE_SET, TextSource.OTHER_SET, "1.2.3.3")
                                .set()
                                .ofMaxSize(3),
                        Arbitraries.of(true, false))
                .as(Binding::new);
    }

    @Provide
    Arbitrary<Code> codes() {
        return Combinators.combine(
                        Arbitraries.of("apple", "pear", "plum", "fig", "M", "R", "X", "Y"),
                        Arbitraries.of(TextSource.SYSTEM, TextSource.NATIONAL))
                .as(Code::of);
    }

    @Provide
    Arbitrary<LanguageTag> languages() {
        return Arbitraries.of("fr", "fr-LU", "fr-BE", "fr-CH", "fr-CA", "de", "en", "en-GB", "en-IE", "el-GR")
                .map(LanguageTag::of);
    }
}
