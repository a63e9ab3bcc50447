package eu.passerelle.sandbox.fault;

import eu.passerelle.node.NodeExtension;
import eu.passerelle.node.NodeSettings;
import jakarta.servlet.Filter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Brings the faults into a sandbox node: the file {@code fault} beside its configuration says which. */
public final class SandboxExtension implements NodeExtension {
    private static final byte[] SIGNATURE = "SignatureValue>".getBytes(StandardCharsets.US_ASCII);

    @Override
    public List<Filter> contactPointFilters(NodeSettings settings) {
        return List.of(new FaultFilter(file(settings)));
    }

    @Override
    public byte[] issued(NodeSettings settings, byte[] assertion) {
        return new FaultState(file(settings)).badSignature() ? spoiled(assertion) : assertion;
    }

    /** The same bytes but for one character of the signature value, so that only verifying it tells. */
    static byte[] spoiled(byte[] assertion) {
        byte[] copy = assertion.clone();
        int at = indexOf(copy, SIGNATURE) + SIGNATURE.length;
        while (at < copy.length && !Character.isLetterOrDigit(copy[at])) {
            at++;
        }
        if (at < copy.length) {
            copy[at] = (byte) (copy[at] == 'A' ? 'B' : 'A');
        }
        return copy;
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            int matched = 0;
            while (matched < wanted.length && bytes[i + matched] == wanted[matched]) {
                matched++;
            }
            if (matched == wanted.length) {
                return i;
            }
        }
        throw new IllegalArgumentException("an assertion without signature cannot be spoiled");
    }

    private static Path file(NodeSettings settings) {
        return settings.folder().resolve("fault");
    }
}
