package eu.passerelle.sandbox.demo;

import eu.passerelle.sandbox.Arguments.WrongUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A demonstration somebody else started, as its {@code demo.json} tells. */
public record RunningDemo(DemoHome home, JsonNode passport) {
    private static final JsonMapper JSON = new JsonMapper();

    /** @throws WrongUsage when none runs there */
    public static RunningDemo in(Path folder) {
        DemoHome home = new DemoHome(folder);
        if (!Files.exists(home.passport())) {
            throw new WrongUsage("No demonstration runs in " + home.folder() + ": start one with ./passerelle demo.");
        }
        return new RunningDemo(home, JSON.readTree(home.passport().toFile()));
    }

    /** @throws WrongUsage for a country it does not have */
    public DemoCountry country(String code) {
        return DemoCountry.of(code)
                .filter(c -> tell(c, "code").equals(c.code().value()))
                .orElseThrow(() -> new WrongUsage("The demonstration has no country " + code + "."));
    }

    public String portal(DemoCountry country) {
        return tell(country, "portal");
    }

    private String tell(DemoCountry country, String what) {
        for (JsonNode entry : passport.path("countries")) {
            if (entry.path("code").asString("").equals(country.code().value())) {
                return entry.path(what).asString("");
            }
        }
        return "";
    }
}
