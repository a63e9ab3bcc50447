package eu.passerelle.soap.mime;

import java.util.Arrays;

/** Finds one sequence of bytes in many (Horspool), so that large documents are passed over in long steps. */
final class BoundarySearch {
    private final byte[] wanted;
    private final int[] step = new int[256];

    BoundarySearch(byte[] wanted) {
        this.wanted = wanted;
        Arrays.fill(step, wanted.length);
        for (int i = 0; i < wanted.length - 1; i++) {
            step[wanted[i] & 0xFF] = wanted.length - 1 - i;
        }
    }

    /** Where it begins at or after a place; negative when it does not occur. */
    int next(byte[] bytes, int from) {
        int last = wanted.length - 1;
        int at = from;
        while (at + last < bytes.length) {
            int i = last;
            while (i >= 0 && bytes[at + i] == wanted[i]) {
                i--;
            }
            if (i < 0) {
                return at;
            }
            at += step[bytes[at + last] & 0xFF];
        }
        return -1;
    }
}
