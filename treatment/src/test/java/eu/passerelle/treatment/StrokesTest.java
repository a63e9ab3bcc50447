package eu.passerelle.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrokesTest {
    @Test
    void makesADrawingOfPointsAndNothingElse() {
        Strokes strokes =
                Strokes.parse("0,0 100,50 200,10;300,20 400,90 500,10;600,100").orElseThrow();
        assertThat(strokes.svg())
                .startsWith("<svg ")
                .contains("M0 0 L100 50 L200 10M300 20 L400 90 L500 10M600 100h1")
                .doesNotContain("script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10,10",
                "10,10 11,10 11,11 10,11 10,10 11,10 11,11",
                "0,0 1001,0 3,3 4,4 500,5 6,6",
                "0,0 10,301 3,3 4,4 500,5 6,6",
                "<svg onload=alert(1)>",
                "1,1 2 300,3 4,4 5,5 6,6 7,7",
                "1,1;;300,300"
            })
    void takesNothingThatIsNoSignature(String text) {
        assertThat(Strokes.parse(text)).isEmpty();
    }

    @Test
    void takesNoFlood() {
        assertThat(Strokes.parse("1,1 900,200 ".repeat(4000).strip())).isEmpty();
        assertThat(Strokes.parse("1,1 900,200;".repeat(200) + "1,1")).isEmpty();
    }
}
