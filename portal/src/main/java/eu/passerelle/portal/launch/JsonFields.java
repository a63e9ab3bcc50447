package eu.passerelle.portal.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** One object of a call, read field by field; what is wrong is noted, all of it, and nothing that nobody asked for is taken. */
final class JsonFields {
    private final String path;
    private final JsonNode object;
    private final List<FieldMessage> messages;
    private final Set<String> asked = new TreeSet<>();
    private final List<JsonFields> children = new ArrayList<>();

    JsonFields(JsonNode object, List<FieldMessage> messages) {
        this("", object, messages);
    }

    private JsonFields(String path, JsonNode object, List<FieldMessage> messages) {
        this.path = path;
        this.object = object;
        this.messages = messages;
    }

    void refuse(String field, String message) {
        messages.add(new FieldMessage(path + field, message));
    }

    private Optional<JsonNode> field(String name) {
        asked.add(name);
        return Optional.ofNullable(object.get(name));
    }

    /** A text without characters that are none; empty, and noted, when it is not one. */
    Optional<String> text(String name, int longest) {
        Optional<JsonNode> found = field(name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (!found.get().isString()) {
            refuse(name, "is not a text");
            return Optional.empty();
        }
        String text = found.get().stringValue().strip();
        if (text.isEmpty() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            refuse(name, "is empty, longer than " + longest + " characters, or holds control characters");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** The same for a text that must be there. */
    Optional<String> demanded(String name, int longest) {
        Optional<String> text = text(name, longest);
        if (!object.has(name)) {
            refuse(name, "is missing");
        }
        return text;
    }

    /** A list of objects; empty where there is none. */
    List<JsonFields> objects(String name, int most) {
        Optional<JsonNode> found = field(name);
        if (found.isEmpty()) {
            return List.of();
        }
        if (!found.get().isArray() || found.get().size() > most) {
            refuse(name, "is not a list of at most " + most);
            return List.of();
        }
        List<JsonFields> objects = new ArrayList<>();
        for (int i = 0; i < found.get().size(); i++) {
            child(name + "[" + i + "]", found.get().get(i)).ifPresent(objects::add);
        }
        return objects;
    }

    Optional<JsonFields> object(String name) {
        return field(name).flatMap(node -> child(name, node));
    }

    private Optional<JsonFields> child(String name, JsonNode node) {
        if (!node.isObject()) {
            refuse(name, "is not an object");
            return Optional.empty();
        }
        JsonFields child = new JsonFields(path + name + ".", node, messages);
        children.add(child);
        return Optional.of(child);
    }

    /** After everything was asked for. */
    void refuseUnasked() {
        for (String name : object.propertyNames()) {
            if (!asked.contains(name)) {
                // the name comes from outside: it is not repeated
                messages.add(new FieldMessage(
                        path.isEmpty() ? "" : path.substring(0, path.length() - 1),
                        "holds a field that is not known; known are " + String.join(", ", asked)));
                break;
            }
        }
        children.forEach(JsonFields::refuseUnasked);
    }
}
