package eu.passerelle.audit;

import eu.passerelle.border.Content;
import eu.passerelle.border.DocumentList;
import eu.passerelle.border.Identification;
import eu.passerelle.border.Retrieval;

/**
 * How an exchange ended, in words that hold nothing clinical.
 *
 * @param code of the network, or empty
 * @param documentSha256 of the bytes handed over, or empty
 */
record Outcome(String word, String code, String documentSha256, long documentSize) {
    static Outcome of(Identification answer) {
        return switch (answer) {
            case Identification.Identified found -> new Outcome("identified", "", "", 0);
            case Identification.NoMatch none ->
                new Outcome("no match", none.refusal().code(), "", 0);
            case Identification.MoreDetailsNeeded more ->
                new Outcome("more details needed", more.refusal().code(), "", 0);
            case Identification.Refused refused ->
                new Outcome("refused", refused.refusal().code(), "", 0);
        };
    }

    static Outcome of(DocumentList answer) {
        return switch (answer) {
            case DocumentList.Found found ->
                new Outcome("found " + found.entries().size(), "", "", 0);
            case DocumentList.None none -> new Outcome("none", none.refusal().code(), "", 0);
            case DocumentList.Refused refused ->
                new Outcome("refused", refused.refusal().code(), "", 0);
        };
    }

    static Outcome of(Retrieval answer) {
        return switch (answer) {
            case Retrieval.Retrieved retrieved -> {
                Content content = retrieved.document().content();
                yield new Outcome("retrieved", "", content.sha256(), content.size());
            }
            case Retrieval.Missing missing ->
                new Outcome("missing", missing.refusal().code(), "", 0);
            case Retrieval.Refused refused ->
                new Outcome("refused", refused.refusal().code(), "", 0);
        };
    }

    static Outcome fault(String word) {
        return new Outcome(word, "", "", 0);
    }
}
