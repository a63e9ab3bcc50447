package eu.passerelle.ui;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.ui.theme.Theme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class AssetsTest {
    private final Assets assets = new Assets(Theme.builtIn());

    @Test
    void areSmallTogether() {
        int bytes =
                assets.all().stream().mapToInt(asset -> asset.bytes().length).sum();
        int compressed = assets.all().stream()
                .mapToInt(asset -> asset.compressed().length)
                .sum();
        System.out.println("assets: " + bytes + " bytes, " + compressed + " compressed");
        assertThat(bytes).isLessThanOrEqualTo(100_000);
        assertThat(compressed).isLessThanOrEqualTo(35_000);
    }

    @Test
    void areTheSameWhenUnpacked() throws IOException {
        for (Assets.Asset asset : assets.all()) {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(asset.compressed()))) {
                assertThat(in.readAllBytes()).as(asset.name()).isEqualTo(asset.bytes());
            }
        }
    }

    @Test
    void compactingLeavesTheMeaning() {
        assertThat(StyleSheet.compact("""
                /* a country's "mark" */
                .a > .b, .c :focus { margin: 0 auto; content: "a  ,  b" / ""; }
                @media (max-width: 3rem) and (print) { .d { inline-size: calc(1rem + 2px) } }
                """))
                .isEqualTo(
                        ".a > .b,.c :focus{margin:0 auto;content:\"a  ,  b\" / \"\"}@media (max-width:3rem) and (print){"
                                + ".d{inline-size:calc(1rem + 2px)}}");
    }

    /** A token that is named but does not exist makes a rule silently disappear. */
    @Test
    void useOnlyTokensThatExist() {
        TreeSet<String> used = new TreeSet<>();
        Pattern.compile("var\\((--[a-z0-9-]+)")
                .matcher(text("passerelle.css"))
                .results()
                .forEach(match -> used.add(match.group(1)));
        assertThat(used).isSubsetOf(Theme.builtIn().tokens().names());
        assertThat(List.copyOf(Theme.builtIn().tokens().names()))
                .filteredOn(name -> name.startsWith("--"))
                .isSubsetOf(used);
    }

    /** Colours live in the tokens, else a theme, the dark and a high contrast would miss them. */
    @Test
    void bringNoColourOfTheirOwnExceptThePaperOfAForeignPage() {
        assertThat(text("passerelle.css").replace("background:#fff", ""))
                .doesNotContainPattern("[: ,]#[0-9a-fA-F]{3,8}[;} ,]")
                .doesNotContain("rgb(", "hsl(");
    }

    private String text(String name) {
        return new String(assets.find(name).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }
}
