package eu.passerelle.affiliation;

import eu.passerelle.border.Content;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.national.ConsentRegister;
import eu.passerelle.national.NationalConnector;
import eu.passerelle.national.NationalDocument;
import eu.passerelle.national.NationalEntry;
import eu.passerelle.national.NationalSystemUnavailable;
import eu.passerelle.national.PatientRegister;
import eu.passerelle.national.RegisterAnswer;
import eu.passerelle.national.SummarySource;
import eu.passerelle.trust.Authority;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The national side as a script; keeps what was asked. */
final class ScriptedNation implements NationalConnector, PatientRegister, SummarySource, ConsentRegister {
    static final NationalEntry ENTRY = new NationalEntry(
            "2.999.9^1.1",
            NationalEntry.Form.STRUCTURED,
            new LanguageTag("pt-PT"),
            new PartialDate("20261101", ""),
            "Resumo",
            "",
            "N",
            List.of(),
            OptionalLong.empty(),
            Optional.empty());

    final List<String> asked = new ArrayList<>();
    RegisterAnswer answer = new RegisterAnswer.Nobody();
    ConsentDecision consent = ConsentDecision.PERMITTED;
    List<NationalEntry> entries = List.of(ENTRY);
    String document = "<none/>";
    boolean down;

    private void ask(String what) {
        asked.add(what);
        if (down) {
            throw new NationalSystemUnavailable("the scripted system", new IllegalStateException("down"));
        }
    }

    @Override
    public PatientRegister patients() {
        return this;
    }

    @Override
    public SummarySource summaries() {
        return this;
    }

    @Override
    public ConsentRegister consents() {
        return this;
    }

    @Override
    public RegisterAnswer find(Authority authority, IdentificationQuery query) {
        ask("register");
        return answer;
    }

    @Override
    public ConsentDecision decide(Authority authority, PatientId patient, DocumentKind kind) {
        ask("consent");
        return consent;
    }

    @Override
    public List<NationalEntry> list(Authority authority, PatientId patient) {
        ask("list");
        return entries;
    }

    @Override
    public Optional<NationalDocument> fetch(Authority authority, PatientId patient, String documentUniqueId) {
        ask("fetch");
        return entries.stream()
                .filter(entry -> entry.uniqueId().equals(documentUniqueId))
                .findFirst()
                .map(entry -> new NationalDocument(entry, Content.of(document.getBytes(StandardCharsets.UTF_8))));
    }
}
