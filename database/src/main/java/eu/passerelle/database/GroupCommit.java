package eu.passerelle.database;

import eu.passerelle.database.WriteFailed.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many threads hand over small row-writing actions and block until theirs is durably committed; one writer puts
 * whatever waits into one transaction, so that many writes share one flush to disk.
 *
 * <p>An action must only write rows: it may run twice (the first time in a transaction that was rolled back), must not
 * commit, and must not keep the connection. An action that fails is reported to its caller alone; the others of its
 * batch are committed.
 */
public final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    /** Writes rows and answers something about them. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException;
    }

    /** Writes rows. */
    @FunctionalInterface
    public interface Action {
        void on(Connection connection) throws SQLException;
    }

    private final DataSource source;
    private final int batchSize;
    private final BlockingQueue<Item> queue = new LinkedBlockingQueue<>(20_000);
    private final Thread writer;
    private final Object gate = new Object();
    private boolean closing;
    private @Nullable Connection connection;

    /**
     * @param name of the writer thread
     * @param batchSize the most actions in one transaction
     */
    public GroupCommit(DataSource source, String name, int batchSize) {
        if (batchSize < 1) {
            throw new IllegalArgumentException("a batch holds at least one action");
        }
        this.source = source;
        this.batchSize = batchSize;
        this.writer = Thread.ofPlatform().name(name).daemon(true).start(this::run);
    }

    /** Returns when the rows are durable. @throws WriteFailed otherwise */
    public void commit(Action action) {
        compute(c -> {
            action.on(c);
            return Boolean.TRUE;
        });
    }

    /** Returns the action's answer when the rows are durable. @throws WriteFailed otherwise */
    @SuppressWarnings("unchecked") // the future is completed with what this very work returned
    public <T extends @Nullable Object> T compute(Work<T> work) {
        Item item = new Item(work, new CompletableFuture<>());
        synchronized (gate) {
            if (closing) {
                throw new WriteFailed(Outcome.NOT_WRITTEN, "the writer is closed", new IllegalStateException("closed"));
            }
            if (!queue.offer(item)) {
                throw new WriteFailed(
                        Outcome.NOT_WRITTEN, "too many writes wait", new IllegalStateException("queue full"));
            }
        }
        try {
            return (T) item.done.join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof WriteFailed failed) {
                throw new WriteFailed(failed.outcome(), "the rows were not confirmed", failed);
            }
            throw new WriteFailed(Outcome.NOT_WRITTEN, "the rows were refused", cause);
        }
    }

    /** How many actions wait now: a metric. */
    public int waiting() {
        return queue.size();
    }

    /** Takes no more actions, finishes those that wait, and gives the connection back. */
    @Override
    public void close() {
        synchronized (gate) {
            if (closing) {
                return;
            }
            closing = true;
        }
        try {
            queue.put(Item.END);
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<Item> batch = new ArrayList<>(batchSize);
        boolean open = true;
        while (open) {
            try {
                batch.add(queue.take());
            } catch (InterruptedException e) {
                continue; // nobody but close() ends the writer
            }
            queue.drainTo(batch, batchSize - 1);
            if (batch.removeIf(item -> item == Item.END)) {
                open = false;
            }
            if (!batch.isEmpty()) {
                try {
                    write(batch);
                } catch (Throwable e) { // an Error in one action must not end the writer
                    rollback();
                    failAll(batch, Outcome.NOT_WRITTEN, e);
                }
                batch.clear();
            }
        }
        drop();
    }

    private void write(List<Item> batch) {
        try {
            together(batch);
            return;
        } catch (CommitUnknown e) {
            failAll(batch, Outcome.UNKNOWN, e);
            return;
        } catch (SQLException | RuntimeException e) {
            rollback();
            LOG.debug(
                    "a batch of {} is taken apart: {}",
                    batch.size(),
                    e.getClass().getSimpleName());
        }
        try {
            apart(batch);
        } catch (CommitUnknown e) {
            failAll(batch, Outcome.UNKNOWN, e);
        } catch (SQLException | RuntimeException e) {
            rollback();
            failAll(batch, Outcome.NOT_WRITTEN, e);
        }
    }

    /** One transaction without savepoints. */
    private void together(List<Item> batch) throws SQLException {
        Connection c = connected();
        List<@Nullable Object> answers = new ArrayList<>(batch.size());
        for (Item item : batch) {
            answers.add(item.work.on(c));
        }
        commit(c);
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).done.complete(answers.get(i));
        }
    }

    /** One transaction with a savepoint before each action, so that only the failing ones are lost. */
    private void apart(List<Item> batch) throws SQLException {
        Connection c = connected();
        List<Item> good = new ArrayList<>(batch.size());
        List<@Nullable Object> answers = new ArrayList<>(batch.size());
        for (Item item : batch) {
            Savepoint before = c.setSavepoint();
            try {
                answers.add(item.work.on(c));
                good.add(item);
                c.releaseSavepoint(before);
            } catch (SQLException | RuntimeException e) {
                c.rollback(before);
                item.done.completeExceptionally(e);
            }
        }
        try {
            commit(c);
        } catch (CommitRefused e) {
            rollback();
            alone(good);
            return;
        }
        for (int i = 0; i < good.size(); i++) {
            good.get(i).done.complete(answers.get(i));
        }
    }

    /** The last resort, for what only shows when committing (deferred constraints): a transaction for each. */
    private void alone(List<Item> items) {
        for (Item item : items) {
            try {
                Connection c = connected();
                Object answer = item.work.on(c);
                commit(c);
                item.done.complete(answer);
            } catch (CommitUnknown e) {
                failAll(List.of(item), Outcome.UNKNOWN, e);
            } catch (SQLException | RuntimeException e) {
                rollback();
                item.done.completeExceptionally(e);
            }
        }
    }

    private void commit(Connection c) throws SQLException {
        try {
            c.commit();
        } catch (SQLException e) {
            String state = e.getSQLState();
            if (state != null && (state.startsWith("23") || state.startsWith("40") || state.startsWith("25"))) {
                throw new CommitRefused(e);
            }
            drop();
            throw new CommitUnknown(e);
        }
    }

    private Connection connected() throws SQLException {
        Connection c = connection;
        if (c == null || c.isClosed()) {
            c = source.getConnection();
            c.setAutoCommit(false);
            connection = c;
        }
        return c;
    }

    private void rollback() {
        Connection c = connection;
        if (c == null) {
            return;
        }
        try {
            c.rollback();
        } catch (SQLException e) {
            drop();
        }
    }

    private void drop() {
        Connection c = connection;
        connection = null;
        if (c != null) {
            try {
                c.close();
            } catch (SQLException e) {
                LOG.debug("closing a broken connection: {}", e.getSQLState());
            }
        }
    }

    private static void failAll(List<Item> items, Outcome outcome, Throwable cause) {
        for (Item item : items) {
            item.done.completeExceptionally(new WriteFailed(outcome, "not confirmed", cause));
        }
    }

    private record Item(Work<?> work, CompletableFuture<@Nullable Object> done) {
        static final Item END = new Item(c -> Boolean.FALSE, new CompletableFuture<>());
    }

    private static final class CommitUnknown extends SQLException {
        private static final long serialVersionUID = 1L;

        CommitUnknown(SQLException cause) {
            super("commit not confirmed", cause.getSQLState(), cause);
        }
    }

    private static final class CommitRefused extends SQLException {
        private static final long serialVersionUID = 1L;

        CommitRefused(SQLException cause) {
            super("commit refused", cause.getSQLState(), cause);
        }
    }
}
