package eu.passerelle.trust;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** A bounded {@link ReplayMemory} in this process. */
final class RecentAssertions implements ReplayMemory {
    private final InstantSource clock;
    private final int most;
    private final Map<String, Seen> seen = new LinkedHashMap<>();

    private record Seen(String sha256, Instant until) {}

    RecentAssertions(InstantSource clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    @Override
    public synchronized boolean admits(String issuer, String id, String sha256, Instant until) {
        String key = issuer + ' ' + id;
        Instant now = clock.instant();
        Seen before = seen.get(key);
        if (before != null && before.until().isAfter(now)) {
            return before.sha256().equals(sha256);
        }
        seen.remove(key);
        forget(now);
        seen.put(key, new Seen(sha256, until));
        return true;
    }

    /** Those that came first end first, nearly: it is enough to look at the oldest ones. */
    private void forget(Instant now) {
        Iterator<Seen> oldest = seen.values().iterator();
        for (int looked = 0; looked < 4 && oldest.hasNext(); looked++) {
            Seen entry = oldest.next();
            if (seen.size() < most && entry.until().isAfter(now)) {
                return;
            }
            oldest.remove();
        }
    }
}
