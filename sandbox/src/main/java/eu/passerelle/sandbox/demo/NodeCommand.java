package eu.passerelle.sandbox.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How a country's process is started and ended.
 *
 * @param words before {@code serve --config FILE}
 * @param patience with its ending, before it is killed
 */
public record NodeCommand(List<String> words, Duration patience) {
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(20);
    private static final String MAIN = "eu.passerelle.node.Main";

    public NodeCommand {
        words = List.copyOf(words);
    }

    /**
     * With the launcher's options (heap, class path, AOT cache) from the file named by the system property
     * {@code passerelle.node.options}; without it, with this JVM's class path.
     */
    static NodeCommand usual() {
        String options = System.getProperty("passerelle.node.options", "");
        return options.isEmpty()
                ? new NodeCommand(List.of(java(), "-cp", System.getProperty("java.class.path"), MAIN), USUAL_PATIENCE)
                : new NodeCommand(List.of(java(), "@" + options, MAIN), USUAL_PATIENCE);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The same with more options for the JVM, and time to write down what it learnt. */
    NodeCommand learning(List<String> options) {
        List<String> all = new ArrayList<>(words);
        all.addAll(words.size() - 1, options);
        return new NodeCommand(all, Duration.ofMinutes(3));
    }

    List<String> serving(Path nodeFile) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of("serve", "--config", nodeFile.toString()));
        return all;
    }
}
