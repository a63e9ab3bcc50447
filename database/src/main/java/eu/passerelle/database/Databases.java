package eu.passerelle.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Connection pools with the settings every room relies on. */
public final class Databases {
    private Databases() {}

    /**
     * A pool of at most {@code connections}; close it when done. Does not connect yet. Error messages of the server come
     * without their detail line: that line quotes row values. A connection that waits longer than 30 s for the server
     * is given up; a caller waits at most 5 s for a free connection.
     *
     * @param name shown in metrics and in the server's list of sessions
     */
    public static HikariDataSource pool(DatabaseAddress address, String name, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(Math.min(2, connections));
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", name);
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("socketTimeout", "30");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }
}
