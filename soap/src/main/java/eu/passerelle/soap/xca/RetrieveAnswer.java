package eu.passerelle.soap.xca;

import eu.passerelle.border.Document;
import eu.passerelle.border.ErrorCode;
import eu.passerelle.border.HomeCommunityId;
import eu.passerelle.border.Note;
import eu.passerelle.border.Refusal;
import eu.passerelle.border.Retrieval;
import eu.passerelle.soap.mime.Body.Attachment;
import eu.passerelle.soap.xca.RegistryErrors.Stated;
import eu.passerelle.soap.xca.RetrieveRequest.Wanted;
import eu.passerelle.xml.XmlWriter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * ITI-39 answered: RetrieveDocumentSetResponse. The outcomes of all documents asked for are composed here (§3.8): all
 * there is Success, none there because one was refused is Failure, anything else PartialSuccess.
 */
public final class RetrieveAnswer {
    private static final String XOP = "http://www.w3.org/2004/08/xop/include";

    private final List<Answered> answers;
    private final HomeCommunityId self;

    /** One document asked for, and what became of it. */
    public record Answered(Wanted wanted, Retrieval outcome) {}

    public RetrieveAnswer(List<Answered> answers, HomeCommunityId self) {
        this.answers = List.copyOf(answers);
        this.self = self;
    }

    /** Writes the answer with its documents in it, as base64. */
    public void writeInline(XmlWriter xml) {
        write(
                xml,
                document ->
                        xml.raw(Base64.getEncoder().encode(document.content().bytes())));
    }

    /** Writes the answer with references, and gives the documents they refer to. */
    public List<Attachment> writeWithReferences(XmlWriter xml) {
        List<Attachment> attachments = new ArrayList<>();
        write(xml, document -> {
            String id = UUID.randomUUID() + "@passerelle";
            attachments.add(new Attachment(id, document.mimeType(), document.content()));
            xml.start("xop:Include")
                    .attribute("xmlns:xop", XOP)
                    .attribute("href", "cid:" + id)
                    .end();
        });
        return attachments;
    }

    private void write(XmlWriter xml, java.util.function.Consumer<Document> content) {
        xml.start("x:RetrieveDocumentSetResponse").attribute("xmlns:x", Registry.XDSB);
        xml.start("rs:RegistryResponse").attribute("xmlns:rs", Registry.RS).attribute("status", status().urn());
        RegistryErrors.write(xml, errors());
        xml.end();
        for (Answered answer : answers) {
            if (answer.outcome() instanceof Retrieval.Retrieved retrieved) {
                String home = answer.wanted().home();
                xml.start("x:DocumentResponse");
                xml.element("x:HomeCommunityId", home.isEmpty() ? self.urn() : home);
                xml.element("x:RepositoryUniqueId", answer.wanted().repository());
                xml.element("x:DocumentUniqueId", answer.wanted().document());
                xml.element("x:mimeType", retrieved.document().mimeType());
                xml.start("x:Document");
                content.accept(retrieved.document());
                xml.end().end();
            }
        }
        xml.end();
    }

    private RegistryStatus status() {
        long there = answers.stream()
                .filter(answer -> answer.outcome() instanceof Retrieval.Retrieved)
                .count();
        if (there == answers.size()) {
            return RegistryStatus.SUCCESS;
        }
        boolean refused = answers.stream().anyMatch(answer -> answer.outcome() instanceof Retrieval.Refused);
        return there == 0 && refused ? RegistryStatus.FAILURE : RegistryStatus.PARTIAL_SUCCESS;
    }

    private List<Stated> errors() {
        List<Stated> errors = new ArrayList<>();
        for (Answered answer : answers) {
            switch (answer.outcome()) {
                case Retrieval.Retrieved retrieved ->
                    retrieved.notes().stream()
                            .map(Note::about)
                            .map(Stated::warning)
                            .forEach(errors::add);
                case Retrieval.Missing missing -> errors.add(missing(missing.refusal()));
                case Retrieval.Refused refused -> {
                    errors.add(Stated.error(refused.refusal()));
                    refused.notes().stream()
                            .map(Note::about)
                            .map(Stated::asSevere)
                            .forEach(errors::add);
                }
            }
        }
        return errors;
    }

    /** The network says a missing document in IHE's words, with its own code in the text. */
    private static Stated missing(Refusal refusal) {
        boolean plain = refusal.code().equals(ErrorCode.ERROR_GENERIC_DOCUMENT_MISSING.code())
                || refusal.code().equals(ErrorCode.MISSING_DOCUMENT.code());
        return plain
                ? new Stated(
                        ErrorCode.MISSING_DOCUMENT.code(),
                        ErrorCode.ERROR_GENERIC_DOCUMENT_MISSING.code() + " : " + refusal.text(),
                        true)
                : Stated.error(refusal);
    }
}
