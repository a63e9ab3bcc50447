package eu.passerelle.portal.pages;

/** Paths of this portal that somebody may be sent back to; never another host. */
public final class OwnPath {
    private OwnPath() {}

    public static boolean is(String path) {
        return path.matches("/([A-Za-z0-9_?=&.-][A-Za-z0-9_?=&./%+-]*)?") && !path.contains("//");
    }
}
