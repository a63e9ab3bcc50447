package eu.passerelle.discovery.rule;

import java.util.Locale;

/** One thing that rules decide. */
public enum Item {
    OFFERED,
    AGREEMENT,
    EMERGENCY,
    ACCESS_CODE,
    OTHER_PERSON,
    COPY,
    NOTICE;

    /** As rule files write it: {@code access-code}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
