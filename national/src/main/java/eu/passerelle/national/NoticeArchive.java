package eu.passerelle.national;

import java.util.List;

/**
 * Where the country of treatment keeps what patients from abroad signed. It is about this country's own act, so it takes
 * no {@link eu.passerelle.trust.Authority}; nothing of it is ever shown abroad.
 *
 * <p>Contract: what was handed over is durable when {@link #keep} returns; handing over the same twice keeps it once; what
 * is found is what was signed, to the byte, or reading fails.
 */
public interface NoticeArchive {
    void keep(SignedNotice notice);

    /** Of a consultation, oldest first; empty where nothing was signed. */
    List<SignedNotice> of(String reference);
}
