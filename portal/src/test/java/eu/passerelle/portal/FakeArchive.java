package eu.passerelle.portal;

import eu.passerelle.national.NoticeArchive;
import eu.passerelle.national.SignedNotice;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What patients signed, in memory. */
final class FakeArchive implements NoticeArchive {
    private final List<SignedNotice> kept = new CopyOnWriteArrayList<>();

    @Override
    public void keep(SignedNotice notice) {
        if (!kept.contains(notice)) {
            kept.add(notice);
        }
    }

    @Override
    public List<SignedNotice> of(String reference) {
        return kept.stream()
                .filter(notice -> notice.reference().equals(reference))
                .toList();
    }
}
