package eu.passerelle.discovery.rule;

import eu.passerelle.border.LanguageTag;
import java.util.Map;
import java.util.Set;

/** What a rule says about one item. */
public sealed interface Decision {
    /** The item it is about. */
    default Item item() {
        return switch (this) {
            case Offered offered -> Item.OFFERED;
            case Agreement agreement -> Item.AGREEMENT;
            case Emergency emergency -> Item.EMERGENCY;
            case AccessCode code -> Item.ACCESS_CODE;
            case OtherPerson person -> Item.OTHER_PERSON;
            case Copy copy -> Item.COPY;
            case Notice notice -> Item.NOTICE;
        };
    }

    /**
     * Whether the kind of document is offered to the role at all.
     *
     * @param reasons why not, by base language; English at least where it is not offered, none where it is
     */
    record Offered(boolean offered, Map<LanguageTag, String> reasons) implements Decision {
        public static final LanguageTag ENGLISH = new LanguageTag("en");

        public Offered {
            reasons = Map.copyOf(reasons);
            if (offered != reasons.isEmpty()) {
                throw new IllegalArgumentException("a reason belongs to what is not offered, and must be there");
            }
            if (!offered && !reasons.containsKey(ENGLISH)) {
                throw new IllegalArgumentException("the reason is missing in English");
            }
        }

        /** The reason in a language, else in English; empty where it is offered. */
        public String reason(LanguageTag language) {
            return reasons.getOrDefault(language.base(), reasons.getOrDefault(ENGLISH, ""));
        }
    }

    /** Whether the patient has to agree here. */
    record Agreement(AgreementRule rule) implements Decision {}

    /** Whether an emergency can be the purpose. */
    record Emergency(boolean offered) implements Decision {}

    /** Whether the patient has to bring a code. */
    record AccessCode(boolean expected) implements Decision {}

    /** Whether another person may answer, or collect, for the patient. */
    record OtherPerson(boolean allowed) implements Decision {}

    /** Whether a copy may stay here. */
    record Copy(CopyRule rule) implements Decision {}

    /** How the notice may be given; one way at least. */
    record Notice(Set<NoticeWay> ways) implements Decision {
        public Notice {
            ways = Set.copyOf(ways);
            if (ways.isEmpty()) {
                throw new IllegalArgumentException("the notice can be given in no way");
            }
        }
    }
}
