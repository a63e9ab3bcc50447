package eu.passerelle.terminology;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of tab-separated text in UTF-8: the first line names the columns, empty lines and lines that start with
 * {@code #} are skipped, every cell is stripped.
 */
record TsvTable(String file, List<Row> rows) {
    record Row(String file, int line, List<String> cells) {
        String cell(int column) {
            return cells.get(column);
        }
    }

    static TsvTable read(InputStream in, String file, List<String> columns, List<Problem> problems) throws IOException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
        } catch (CharacterCodingException malformed) {
            problems.add(new Problem(file, 0, "not UTF-8"));
            return new TsvTable(file, List.of());
        }
        List<Row> rows = new ArrayList<>();
        boolean headed = false;
        int line = 0;
        for (String raw : text.lines().toList()) {
            line++;
            if (raw.isBlank() || raw.startsWith("#")) {
                continue;
            }
            List<String> cells = split(raw);
            if (!headed) {
                headed = true;
                if (!cells.equals(columns)) {
                    problems.add(new Problem(file, line, "columns must be " + String.join(", ", columns)));
                    return new TsvTable(file, List.of());
                }
            } else if (cells.size() != columns.size()) {
                problems.add(new Problem(
                        file, line, cells.size() + " cells where " + columns.size() + " columns are named"));
            } else {
                rows.add(new Row(file, line, cells));
            }
        }
        if (!headed) {
            problems.add(new Problem(file, 0, "has no line that names the columns"));
        }
        return new TsvTable(file, List.copyOf(rows));
    }

    private static List<String> split(String raw) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int tab = raw.indexOf('\t'); tab >= 0; tab = raw.indexOf('\t', from)) {
            cells.add(raw.substring(from, tab).strip());
            from = tab + 1;
        }
        cells.add(raw.substring(from).strip());
        return cells;
    }
}
