package eu.passerelle.discovery.rule;

/** A way of giving a patient the notice that a rule may allow. An oral explanation where no text exists is always possible. */
public enum NoticeWay {
    SCREEN,
    QR,
    PRINT,
    TOLD
}
