package eu.passerelle.clinical.narrative;

/** White space in running text. */
public final class Spaces {
    private Spaces() {}

    /** Text with the white space around it cut, and each white space inside as one blank; the same text where that is so. */
    public static String folded(String text) {
        int length = text.length();
        StringBuilder out = null;
        int end = 0;
        boolean blank = true;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean white = isWhite(c);
            if (white && blank || white && c != ' ' || out != null) {
                if (out == null) {
                    out = new StringBuilder(length).append(text, 0, i);
                }
                if (!white) {
                    out.append(c);
                } else if (!blank) {
                    out.append(' ');
                }
            }
            blank = white;
            if (!white) {
                end = out == null ? i + 1 : out.length();
            }
        }
        return (out == null ? text.substring(0, end) : out.substring(0, end)).strip();
    }

    private static boolean isWhite(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == 0x0B;
    }
}
