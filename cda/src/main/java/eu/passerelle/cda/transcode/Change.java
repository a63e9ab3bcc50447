package eu.passerelle.cda.transcode;

import eu.passerelle.border.Code;

/** What happens to one coded element. */
sealed interface Change {
    /** It stays as it is. */
    record Keep() implements Change {}

    /**
     * Another code, or only another designation; what stood there becomes a translation.
     *
     * @param codeSystemName and version: empty where none is to stand there
     */
    record Replace(Code code, String codeSystemName, String codeSystemVersion, String displayName) implements Change {}

    /** Only another designation, code and code system stay. */
    record Redesignate(String displayName) implements Change {}

    /** Null flavour OTH; what stood there becomes a translation. */
    record Unmap() implements Change {}

    Keep KEEP = new Keep();
    Unmap UNMAP = new Unmap();
}
