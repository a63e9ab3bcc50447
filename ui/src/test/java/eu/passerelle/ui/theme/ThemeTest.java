package eu.passerelle.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeTest {
    @TempDir
    private Path folder;

    @Test
    void aThemeChangesWhatItNamesAndNothingElse() throws URISyntaxException {
        Theme plum = Theme.of(Path.of(Optional.ofNullable(ThemeTest.class.getResource("sample"))
                .orElseThrow()
                .toURI()));
        Tokens plain = Theme.builtIn().tokens();
        assertThat(plum.tokens().value(Scheme.LIGHT, "--accent")).contains("#5b2a86");
        assertThat(plum.tokens().value(Scheme.DARK, "--accent")).contains("#cda6f0");
        assertThat(plum.tokens().value(Scheme.LIGHT, "--ink")).isEqualTo(plain.value(Scheme.LIGHT, "--ink"));
        assertThat(plum.tokens().names()).isEqualTo(plain.names());
        assertThat(plum.logo().type()).isEqualTo("image/svg+xml");
        assertThat(plum.logo().bytes()).isNotEqualTo(Theme.builtIn().logo().bytes());
    }

    @Test
    void aColourForDaylightDoesNotReachTheDark() throws IOException {
        Tokens themed = with(":root { --accent: #5b2a86; }").tokens();
        Tokens plain = Theme.builtIn().tokens();
        assertThat(themed.value(Scheme.DARK, "--accent")).isEqualTo(plain.value(Scheme.DARK, "--accent"));
        assertThat(themed.value(Scheme.PRINT, "--accent")).isEqualTo(plain.value(Scheme.PRINT, "--accent"));
    }

    @Test
    void whatIsServedSaysTheSameAsWhatWasRead() throws IOException {
        Tokens themed = with(":root { --accent: #5b2a86; --font: \"Public Sans\", sans-serif; }")
                .tokens();
        Tokens again = Tokens.read(themed.css());
        for (Scheme scheme : Scheme.values()) {
            for (String name : themed.names()) {
                assertThat(again.value(scheme, name)).as(name).isEqualTo(themed.value(scheme, name));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            :root { --accnt: #5b2a86; }                                          | --accnt is not a token
            :root { --accent: plum; }                                            | --accent must be a colour written as #rrggbb
            :root { --accent: #5b2a8; }                                          | --accent must be a colour
            :root { --accent: #e0c0f0; }                                         | --accent on --ground has a contrast of
            @media (prefers-color-scheme: dark) { :root { --ink: #333333; } }    | --ink on --ground has a contrast of 1.42:1 under dark, and needs 4.5:1
            :root { --shadow: url(//elsewhere/x.png); }                          | --shadow has a value that a token cannot have
            :root { --shadow: image-set("x.png" 1x); }                           | --shadow has a value
            :root { --font: a\\\\22; }                                           | --font has a value
            :root { color: #000000; }                                            | “color” is not a custom property
            body { --accent: #5b2a86; }                                          | “body { --accent: #5b2a86; }” is neither a :root block
            @import "other.css";                                                 | “@import
            @media (min-width: 3rem) { :root { --radius: 0; } }                  | @media (min-width: 3rem) is none of the blocks
            @media print { :root { --radius: 0; } body { color: red } }          | “@media print
            :root { --radius: 0; } .patient { display: none }                    | “.patient { display: none }”
            """)
    void refusesWhatIsNoThemeAndNamesIt(String css, String said) {
        assertThatThrownBy(() -> with(css)).isInstanceOf(ThemeRefused.class).hasMessageContaining(said);
    }

    @Test
    void refusesADrawingThatCouldDoSomething() throws IOException {
        for (String svg : new String[] {
            "<svg><script>1</script></svg>",
            "<svg onload = \"x()\"/>",
            "<svg><image href='https://elsewhere/x.png'/></svg>",
            "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>"
        }) {
            Files.writeString(folder.resolve("logo.svg"), svg);
            assertThatThrownBy(() -> Theme.of(folder)).as(svg).isInstanceOf(ThemeRefused.class);
        }
        Files.writeString(folder.resolve("logo.svg"), "<svg><use href='#a'/></svg>");
        assertThat(Theme.of(folder).logo().bytes()).isNotEmpty();
    }

    @Test
    void takesAPictureWhereThereIsNoDrawingAndRefusesALargeOne() throws IOException {
        Files.write(folder.resolve("logo.png"), new byte[] {1, 2, 3});
        assertThat(Theme.of(folder).logo().type()).isEqualTo("image/png");
        Files.write(folder.resolve("logo.png"), new byte[30_000]);
        assertThatThrownBy(() -> Theme.of(folder)).hasMessageContaining("logo.png is larger than 20000 bytes");
        assertThatThrownBy(() -> Theme.of(folder.resolve("nowhere"))).hasMessageContaining("there is no folder");
    }

    private Theme with(String css) throws IOException {
        Files.writeString(folder.resolve("tokens.css"), css);
        return Theme.of(folder);
    }
}
