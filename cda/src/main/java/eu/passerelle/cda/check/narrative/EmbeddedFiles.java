package eu.passerelle.cda.check.narrative;

import eu.passerelle.cda.Reading;
import eu.passerelle.cda.check.CheckCode;
import eu.passerelle.cda.read.EmbeddedFile;
import eu.passerelle.cda.tree.CdaElement;
import java.util.Optional;

/** The file of a level 1 document against what the document says about it. */
public final class EmbeddedFiles {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private EmbeddedFiles() {}

    /** What is wrong, if something is. Types that we do not know are not judged. */
    public static Optional<CheckCode> judge(CdaElement text, Reading<EmbeddedFile> file) {
        return switch (file) {
            case Reading.Refused<EmbeddedFile> refused -> Optional.of(CheckCode.EMBEDDED_FILE_BROKEN);
            case Reading.Read<EmbeddedFile>(EmbeddedFile read) ->
                isAsSaid(text.attribute("mediaType"), read)
                        ? Optional.empty()
                        : Optional.of(CheckCode.EMBEDDED_FILE_OTHER_TYPE);
        };
    }

    private static boolean isAsSaid(String type, EmbeddedFile file) {
        return switch (type) {
            case "application/pdf", "" -> file.isPdf();
            case "image/png", "application/png" -> begins(file.bytes(), PNG);
            case "image/jpeg", "application/jpeg" -> begins(file.bytes(), JPEG);
            default -> true;
        };
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || bytes[i] != with[i]) {
                return false;
            }
        }
        return true;
    }
}
