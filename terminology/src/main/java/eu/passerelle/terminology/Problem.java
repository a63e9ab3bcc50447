package eu.passerelle.terminology;

/**
 * One thing that is wrong with the files of a release.
 *
 * @param file its name, as the source calls it
 * @param line counted from 1; 0 where the file as a whole is meant
 */
public record Problem(String file, int line, String text) {
    @Override
    public String toString() {
        return line == 0 ? file + ": " + text : file + ":" + line + ": " + text;
    }
}
