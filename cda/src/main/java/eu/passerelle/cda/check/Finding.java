package eu.passerelle.cda.check;

/**
 * A fact that a document breaks, and where.
 *
 * @param severity that of the code
 * @param more how many further places break the same fact and are not listed; zero on all but the last of a code
 */
public record Finding(CheckCode code, Severity severity, Place place, int more) {
    public Finding {
        if (more < 0) {
            throw new IllegalArgumentException("a count is negative");
        }
    }

    Finding(CheckCode code, Place place) {
        this(code, code.severity(), place, 0);
    }

    Finding withMore(int count) {
        return new Finding(code, severity, place, count);
    }
}
