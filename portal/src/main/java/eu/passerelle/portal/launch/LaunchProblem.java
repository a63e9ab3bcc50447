package eu.passerelle.portal.launch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** What a record system reads when its call cannot be used, as RFC 9457 writes it. Never repeats what was sent. */
final class LaunchProblem {
    private static final JsonMapper JSON = new JsonMapper();

    private LaunchProblem() {}

    static ResponseEntity<String> of(int status, String title) {
        return of(status, title, List.of());
    }

    static ResponseEntity<String> of(int status, String title, List<FieldMessage> errors) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(json(status, title, errors));
    }

    static String json(int status, String title, List<FieldMessage> errors) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        if (!errors.isEmpty()) {
            problem.put(
                    "errors",
                    errors.stream()
                            .map(error -> {
                                Map<String, String> each = new LinkedHashMap<>();
                                each.put("field", error.field());
                                each.put("message", error.message());
                                return each;
                            })
                            .toList());
        }
        return JSON.writeValueAsString(problem);
    }
}
