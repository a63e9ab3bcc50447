package eu.passerelle.sandbox.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;

/** Random words in files that only their owner reads; made once. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String EASY = "abcdefghkmnpqrstuvwxyz23456789";

    private Secrets() {}

    /** 32 characters nobody types. */
    static String kept(Path file) {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return kept(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Ten characters somebody types. */
    static String keptForPeople(Path file) {
        return kept(
                file,
                RANDOM.ints(10, 0, EASY.length())
                        .mapToObj(i -> EASY.substring(i, i + 1))
                        .collect(Collectors.joining()));
    }

    private static String kept(Path file, String fresh) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            Files.createDirectories(file.resolveSibling(""));
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, fresh + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
