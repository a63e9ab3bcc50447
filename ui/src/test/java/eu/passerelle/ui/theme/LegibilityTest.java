package eu.passerelle.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LegibilityTest {
    private final Tokens tokens = Theme.builtIn().tokens();

    @Test
    void everyPairOfTheBuiltInTokensCanBeReadInEveryScheme() {
        assertThat(Legibility.faint(tokens)).isEmpty();
    }

    @Test
    void whoAsksForMoreContrastGetsSevenToOne() {
        for (Scheme scheme : List.of(Scheme.CONTRAST, Scheme.DARK_CONTRAST)) {
            for (Legibility.Pair pair : Legibility.pairs()) {
                if (pair.least() == Legibility.TEXT) {
                    assertThat(Legibility.contrast(tokens, scheme, pair))
                            .as(scheme + " " + pair)
                            .isGreaterThanOrEqualTo(7);
                }
            }
        }
    }

    @Test
    void everyColourTokenIsPartOfAPairExceptTheFaintLine() {
        List<String> judged = Legibility.pairs().stream()
                .flatMap(pair -> List.of("--" + pair.front(), "--" + pair.back()).stream())
                .toList();
        assertThat(tokens.names())
                .filteredOn(tokens::isColour)
                .filteredOn(name -> !judged.contains(name))
                .containsExactly("--line-1");
    }

    @Test
    void contrastIsComputedAsTheGuidelineSays() {
        assertThat(Colour.of("#ffffff").contrast(Colour.of("#000000"))).isCloseTo(21, within(0.001));
        assertThat(Colour.of("#777777").contrast(Colour.of("#ffffff"))).isCloseTo(4.478, within(0.001));
        assertThat(Colour.of("#ffffff").contrast(Colour.of("#767676"))).isCloseTo(4.542, within(0.001));
    }
}
