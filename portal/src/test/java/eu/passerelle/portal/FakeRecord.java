package eu.passerelle.portal;

import eu.passerelle.treatment.Closing;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.ConsultationRecord;
import eu.passerelle.treatment.ConsultationToken;
import eu.passerelle.treatment.NoticeGiven;
import eu.passerelle.treatment.Opinion;
import eu.passerelle.treatment.ProblemReport;
import eu.passerelle.treatment.ReadingEvent;
import eu.passerelle.treatment.Reference;
import eu.passerelle.treatment.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what was recorded. */
final class FakeRecord implements ConsultationRecord {
    final List<Consultation> opened = new CopyOnWriteArrayList<>();
    final List<NoticeGiven> informed = new CopyOnWriteArrayList<>();
    final List<Confirmed> confirmed = new CopyOnWriteArrayList<>();
    final Map<UUID, Closing> closed = new ConcurrentHashMap<>();
    final List<String> happened = new CopyOnWriteArrayList<>();
    final List<ProblemReport> reports = new CopyOnWriteArrayList<>();
    final List<Opinion> opinions = new CopyOnWriteArrayList<>();
    final Map<ConsultationToken, Reference> interrupted = new ConcurrentHashMap<>();

    @Override
    public void opened(Consultation consultation) {
        opened.add(consultation);
    }

    @Override
    public void informed(UUID consultation, NoticeGiven notice) {
        informed.add(notice);
    }

    @Override
    public void reached(UUID consultation, String state, String code) {}

    @Override
    public void confirmed(UUID consultation, Confirmed what) {
        confirmed.add(what);
    }

    @Override
    public void read(UUID consultation, String documentUniqueId, String sha256, String release) {}

    @Override
    public void closed(UUID consultation, Closing how) {
        closed.put(consultation, how);
    }

    @Override
    public void happened(UUID consultation, ReadingEvent event, String detail) {
        happened.add((event + " " + detail).strip());
    }

    @Override
    public void reported(ProblemReport report) {
        reports.add(report);
    }

    @Override
    public void thought(Opinion opinion) {
        opinions.add(opinion);
    }

    @Override
    public Optional<Reference> interrupted(ConsultationToken token, SignedIn user) {
        return Optional.ofNullable(interrupted.get(token));
    }
}
