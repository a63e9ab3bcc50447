package eu.passerelle.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables of one room up to date: one schema and one history per room, so that rooms move independently. */
public final class Migrations {
    private Migrations() {}

    /**
     * Applies {@code classpath:db/<room>/V*.sql} in the schema {@code room}, which is made when missing; the schema is
     * first in the search path while the scripts run. Safe to call from several processes at once.
     *
     * @return how many scripts were applied now
     */
    public static int apply(DataSource source, String room) {
        if (!room.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("not a schema name: " + room);
        }
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .schemas(room)
                .defaultSchema(room)
                .table("history")
                .locations("classpath:db/" + room)
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
