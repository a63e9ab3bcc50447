package eu.passerelle.portal;

import eu.passerelle.border.LanguageTag;
import eu.passerelle.treatment.professional.Acceptance;
import eu.passerelle.treatment.professional.Habits;
import eu.passerelle.treatment.professional.PastAccess;
import eu.passerelle.treatment.professional.ProfessionalRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Professionals in memory. All accepted the conditions long ago, except those whose name begins with "new". */
final class FakeProfessionals implements ProfessionalRecord {
    final Map<String, Instant> logins = new ConcurrentHashMap<>();
    final Map<String, Habits> habits = new ConcurrentHashMap<>();
    final Map<String, List<PastAccess>> accesses = new ConcurrentHashMap<>();
    final Map<String, List<Acceptance>> accepted = new ConcurrentHashMap<>();

    @Override
    public Optional<Instant> loggedIn(String subject, Instant at) {
        return Optional.ofNullable(logins.put(subject, at));
    }

    @Override
    public Habits habits(String subject) {
        return habits.getOrDefault(subject, Habits.NONE);
    }

    @Override
    public List<PastAccess> accesses(String subject, Instant since) {
        return accesses.getOrDefault(subject, List.of()).stream()
                .filter(access -> !access.opened().isBefore(since))
                .toList();
    }

    private List<Acceptance> of(String subject) {
        return accepted.computeIfAbsent(subject, name -> new ArrayList<>());
    }

    @Override
    public Optional<Acceptance> lastAcceptance(String subject) {
        return of(subject).reversed().stream().findFirst();
    }

    @Override
    public Optional<Acceptance> acceptance(String subject, String version) {
        if (!subject.startsWith("new")) {
            return Optional.of(new Acceptance(subject, version, new LanguageTag("en"), "0".repeat(64), Instant.EPOCH));
        }
        return of(subject).stream()
                .filter(acceptance -> acceptance.version().equals(version))
                .findFirst();
    }

    @Override
    public void accepted(Acceptance acceptance) {
        of(acceptance.subject()).add(acceptance);
    }
}
