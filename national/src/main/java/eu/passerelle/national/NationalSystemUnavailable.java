package eu.passerelle.national;

/** A national system does not answer now. The message names the system, never a patient. */
public final class NationalSystemUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NationalSystemUnavailable(String system, Throwable cause) {
        super(system + " does not answer", cause);
    }
}
