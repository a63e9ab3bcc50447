package eu.passerelle.terminology;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A place that holds the files of a release, or a part of them. */
public interface ReleaseSource {
    /** Opens a file; empty where this place has none of that name. */
    Optional<InputStream> open(String file) throws IOException;

    /** How the file is called in a list of problems. */
    String describe(String file);

    static ReleaseSource directory(Path directory) {
        return new ReleaseSource() {
            @Override
            public Optional<InputStream> open(String file) throws IOException {
                Path path = directory.resolve(file);
                return Files.isRegularFile(path) ? Optional.of(Files.newInputStream(path)) : Optional.empty();
            }

            @Override
            public String describe(String file) {
                return directory.resolve(file).toString();
            }
        };
    }

    /** @param folder of the class path, without a slash at either end */
    static ReleaseSource resources(ClassLoader loader, String folder) {
        return new ReleaseSource() {
            @Override
            public Optional<InputStream> open(String file) {
                return Optional.ofNullable(loader.getResourceAsStream(folder + "/" + file));
            }

            @Override
            public String describe(String file) {
                return folder + "/" + file;
            }
        };
    }
}
