package eu.passerelle.database;

/**
 * Where a database is and who may enter it. The text form never shows the password.
 *
 * @param url a {@code jdbc:postgresql:} URL without credentials in it
 */
public record DatabaseAddress(String url, String user, String password) {
    public DatabaseAddress {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "only PostgreSQL is supported: the URL must start with jdbc:postgresql:");
        }
        if (url.contains("password=")) {
            throw new IllegalArgumentException("the database URL must not contain the password");
        }
        if (user.isBlank()) {
            throw new IllegalArgumentException("the database user is missing");
        }
    }

    @Override
    public String toString() {
        return user + "@" + url;
    }
}
