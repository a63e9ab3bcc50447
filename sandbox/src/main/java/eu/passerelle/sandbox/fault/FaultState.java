package eu.passerelle.sandbox.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The fault a node shows now: one word in a file, read each time it is asked for; no file is no fault. */
public record FaultState(Path file) {
    /** A word that is not a fault counts as none. */
    public Fault current() {
        try {
            return Fault.ofWord(Files.readString(file, StandardCharsets.UTF_8)).orElse(Fault.NONE);
        } catch (NoSuchFileException e) {
            return Fault.NONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether outgoing assertions are to be broken. */
    public boolean badSignature() {
        return current() == Fault.BAD_SIGNATURE;
    }

    /** From the next request on. */
    public void set(Fault fault) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, fault.word() + "\n", StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
