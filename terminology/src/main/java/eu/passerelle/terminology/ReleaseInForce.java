package eu.passerelle.terminology;

/** Holds the release in force; another one takes its place at once and for whoever asks from then on. */
public final class ReleaseInForce implements Terminology {
    private volatile Release release;

    public ReleaseInForce(Release first) {
        release = first;
    }

    @Override
    public Release current() {
        return release;
    }

    public void activate(Release next) {
        release = next;
    }
}
