package eu.passerelle.national;

/** A country's systems, connected. Closing it lets go of what it holds. */
public interface NationalConnector extends AutoCloseable {
    PatientRegister patients();

    SummarySource summaries();

    ConsentRegister consents();

    @Override
    default void close() {}
}
