package eu.passerelle.border;

import java.util.Optional;

/** Why an answer was not given: a code of the network, or what a partner sent that the network does not know. */
public sealed interface Refusal {
    String code();

    /** The text that travelled with the code; may be empty. Written for people of the sending country. */
    String text();

    Severity severity();

    /** A code of the network. */
    record Known(ErrorCode errorCode, String text, Severity severity) implements Refusal {
        @Override
        public String code() {
            return errorCode.code();
        }
    }

    /** A code the network does not list: shown as received. */
    record Foreign(String code, String text, Severity severity) implements Refusal {}

    static Refusal of(ErrorCode code) {
        return new Known(code, code.meaning(), Severity.ERROR);
    }

    static Refusal of(ErrorCode code, String text) {
        return new Known(code, text, Severity.ERROR);
    }

    /** What a partner sent. */
    static Refusal received(String code, String text, Severity severity) {
        Optional<ErrorCode> known = ErrorCode.ofCode(code);
        if (known.isPresent()) {
            return new Known(known.get(), text, severity);
        }
        return new Foreign(code, text, severity);
    }

    default Optional<ErrorCode> known() {
        return switch (this) {
            case Known known -> Optional.of(known.errorCode());
            case Foreign foreign -> Optional.empty();
        };
    }
}
