package eu.passerelle.node;

import eu.passerelle.portal.launch.LaunchSettings;
import eu.passerelle.portal.launch.RecordSystem;
import eu.passerelle.settings.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code record-systems}: who may open patients in the portal, each with a secret of its own. */
final class RecordSystemKeys {
    private static final URI NOWHERE = URI.create("https://localhost/");

    private RecordSystemKeys() {}

    static LaunchSettings read(Settings root, Path folder, NodeSettings.Mode mode) {
        List<RecordSystem> systems = new ArrayList<>();
        for (Settings section : root.sections("record-systems")) {
            String id = section.value("id", RecordSystemKeys::id, "none");
            RecordSystem system = new RecordSystem(
                    id,
                    section.text("name", id),
                    NodeSettings.secretFile(section, "secret-file", folder, mode)
                            .value(),
                    section.optionalText("organization"),
                    section.value("home", RecordSystemKeys::home, NOWHERE));
            if (systems.stream().anyMatch(other -> other.id().equals(id))) {
                section.refuse("id", "is the id of another record system too: " + id);
            } else {
                systems.add(system);
            }
        }
        return new LaunchSettings(systems);
    }

    private static String id(String text) {
        return new RecordSystem(text, text, "", Optional.empty(), NOWHERE).id();
    }

    private static URI home(String text) {
        return new RecordSystem("any", "any", "", Optional.empty(), URI.create(text)).home();
    }
}
