package eu.passerelle.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * One mapping of a YAML file, read key by key. A value that is missing or does not fit is noted and a stand-in returned,
 * so that reading goes on and all violations are told together by {@link #read}; keys that nobody asked for are
 * violations too.
 */
public final class Settings {
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");

    private final String path;
    private final Map<String, Object> values;
    private final Violations violations;
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<Settings> children = new ArrayList<>();

    private Settings(String path, Map<String, Object> values, Violations violations) {
        this.path = path;
        this.values = values;
        this.violations = violations;
    }

    /** Reads a file; throws {@link SettingsRefused} with everything that is wrong. */
    public static <T> T read(Path file, Function<Settings, T> reading) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(file.toString(), reader, reading);
        } catch (IOException e) {
            throw new SettingsRefused(List.of(file + ": cannot be read: " + e.getMessage()));
        }
    }

    public static <T> T read(String name, Reader reader, Function<Settings, T> reading) {
        Violations violations = new Violations(name);
        Settings root = new Settings("", parse(name, reader), violations);
        T result;
        try {
            result = reading.apply(root);
        } catch (IllegalArgumentException e) {
            // a value that the type itself refuses, or a stand-in that did: told with what was noted before
            if (violations.isEmpty()) {
                violations.add("", String.valueOf(e.getMessage()));
            }
            throw new SettingsRefused(violations.all());
        }
        root.refuseUnasked();
        if (!violations.isEmpty()) {
            throw new SettingsRefused(violations.all());
        }
        return result;
    }

    private static Map<String, Object> parse(String name, Reader reader) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            DumperOptions unused = new DumperOptions();
            Object loaded = new Yaml(
                            new SafeConstructor(options), new Representer(unused), unused, options, new PlainTexts())
                    .load(reader);
            if (loaded == null) {
                return Map.of();
            }
            return asMap(loaded)
                    .orElseThrow(() -> new SettingsRefused(List.of(name + ": is not a mapping of keys to values")));
        } catch (YAMLException e) {
            throw new SettingsRefused(List.of(name + ": is not valid YAML: " + e.getMessage()));
        }
    }

    /**
     * Takes every value as it is written, for the type that asks for it to read: {@code NO} is Norway and not false, a
     * version 2026.10 is not 2026.1, a day is not a moment.
     */
    private static final class PlainTexts extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
            addImplicitResolver(Tag.MERGE, MERGE, "<");
        }
    }

    private static Optional<Map<String, Object>> asMap(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        Map<String, Object> result = new LinkedHashMap<>();
        map.forEach((key, entry) -> {
            if (entry != null) {
                result.put(String.valueOf(key), entry);
            }
        });
        return Optional.of(result);
    }

    private void refuseUnasked() {
        for (String key : values.keySet()) {
            if (!asked.contains(key)) {
                violations.add(path(key), "is not a key that is known here");
            }
        }
        children.forEach(Settings::refuseUnasked);
    }

    private String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private Optional<Object> value(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key));
    }

    /** Notes a violation at a key. */
    public void refuse(String key, String what) {
        violations.add(path(key), what);
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public Set<String> keys() {
        return values.keySet();
    }

    public Optional<String> optionalText(String key) {
        return value(key).map(String::valueOf);
    }

    /** A text that must be there. */
    public String text(String key) {
        return optionalText(key).filter(text -> !text.isBlank()).orElseGet(() -> {
            refuse(key, "is missing");
            return "";
        });
    }

    public String text(String key, String otherwise) {
        return optionalText(key).orElse(otherwise);
    }

    /** A value of a type whose factory throws {@link IllegalArgumentException} on bad text. */
    public <T> T value(String key, Function<String, T> type, T standIn) {
        Optional<T> read = optionalValue(key, type);
        if (read.isEmpty() && !has(key)) {
            refuse(key, "is missing");
        }
        return read.orElse(standIn);
    }

    public <T> Optional<T> optionalValue(String key, Function<String, T> type) {
        Optional<String> text = optionalText(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(type.apply(text.get()));
        } catch (RuntimeException e) {
            refuse(key, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    public int number(String key, int otherwise) {
        return optionalValue(key, Integer::parseInt).orElse(otherwise);
    }

    /** A length of time: {@code 500ms}, {@code 30s}, {@code 2m}, {@code 4h}; never zero. */
    public Duration duration(String key, Duration otherwise) {
        return optionalValue(key, Settings::durationOf).orElse(otherwise);
    }

    private static Duration durationOf(String text) {
        Matcher matcher = DURATION.matcher(text.strip());
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw new IllegalArgumentException("is no length of time such as 30s or 500ms: " + text);
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> throw new IllegalArgumentException("is no unit of time: " + matcher.group(2));
        };
    }

    public boolean flag(String key, boolean otherwise) {
        return optionalValue(key, text -> switch (text) {
                    case "true" -> Boolean.TRUE;
                    case "false" -> Boolean.FALSE;
                    default -> throw new IllegalArgumentException("is neither true nor false: " + text);
                })
                .orElse(otherwise);
    }

    /** A list of texts; empty where there is none. */
    public List<String> texts(String key) {
        Optional<Object> value = value(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof List<?> list)) {
            refuse(key, "is not a list");
            return List.of();
        }
        return list.stream().map(String::valueOf).toList();
    }

    /** A mapping that must be there. */
    public Settings section(String key) {
        return optionalSection(key).orElseGet(() -> {
            if (!has(key)) {
                refuse(key, "is missing");
            }
            return child(path(key), Map.of());
        });
    }

    public Optional<Settings> optionalSection(String key) {
        Optional<Object> value = value(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Optional<Map<String, Object>> map = asMap(value.get());
        if (map.isEmpty()) {
            refuse(key, "is not a mapping");
            return Optional.empty();
        }
        return Optional.of(child(path(key), map.get()));
    }

    /** A list of mappings; empty where there is none. */
    public List<Settings> sections(String key) {
        Optional<Object> value = value(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof List<?> list)) {
            refuse(key, "is not a list");
            return List.of();
        }
        List<Settings> result = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String place = path(key) + "[" + i + "]";
            Optional<Map<String, Object>> map = asMap(list.get(i));
            if (map.isEmpty()) {
                violations.add(place, "is not a mapping");
            } else {
                result.add(child(place, map.get()));
            }
        }
        return List.copyOf(result);
    }

    /** A mapping of free keys to texts. */
    public Map<String, String> textMap(String key) {
        Map<String, String> result = new LinkedHashMap<>();
        optionalSection(key).ifPresent(section -> section.keys().forEach(name -> result.put(name, section.text(name))));
        return result;
    }

    private Settings child(String place, Map<String, Object> map) {
        Settings child = new Settings(place, map, violations);
        children.add(child);
        return child;
    }
}
