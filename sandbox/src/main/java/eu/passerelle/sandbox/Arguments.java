package eu.passerelle.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words after a command: {@code --name value} pairs, {@code --flag}s and a few plain words. */
public final class Arguments {
    private final String command;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<String> plain = new ArrayList<>();

    private Arguments(String command) {
        this.command = command;
    }

    /**
     * @param flags names without value, {@code valued} names with one; without their dashes
     * @param mostPlain how many words may stand without an option
     * @throws WrongUsage for any other word
     */
    public static Arguments read(
            String command, List<String> words, Set<String> flags, Set<String> valued, int mostPlain) {
        Arguments arguments = new Arguments(command);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String name = word.startsWith("--") ? word.substring(2) : "";
            if (flags.contains(name)) {
                arguments.values.computeIfAbsent(name, n -> new ArrayList<>());
            } else if (valued.contains(name)) {
                if (i + 1 == words.size() || words.get(i + 1).startsWith("--")) {
                    throw new WrongUsage(command + ": " + word + " needs a value.");
                }
                arguments.values.computeIfAbsent(name, n -> new ArrayList<>()).add(words.get(++i));
            } else if (!word.startsWith("-") && arguments.plain.size() < mostPlain) {
                arguments.plain.add(word);
            } else {
                throw new WrongUsage(command + ": unknown option " + word + ".");
            }
        }
        return arguments;
    }

    public boolean has(String flag) {
        return values.containsKey(flag);
    }

    /** The words without option. */
    public List<String> plain() {
        return List.copyOf(plain);
    }

    /** The last one wins. */
    public Optional<String> optional(String name) {
        return Optional.ofNullable(values.get(name)).map(List::getLast);
    }

    /** All values of an option that may be repeated. */
    public List<String> all(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    public String required(String name) {
        return optional(name).orElseThrow(() -> new WrongUsage(command + ": --" + name + " is missing."));
    }

    /** Told to the user in one sentence; the program then exits with 2. */
    public static final class WrongUsage extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public WrongUsage(String sentence) {
            super(sentence);
        }
    }
}
