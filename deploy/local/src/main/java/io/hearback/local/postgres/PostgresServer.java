package io.hearback.local.postgres;

import io.hearback.local.machine.Directories;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A real PostgreSQL of this machine, as durable as one in production. Its data and port stay the same when it is stopped and started again. */
public final class PostgresServer implements AutoCloseable {

    private final Path directory;
    private final int port;
    private final Redirect log;
    private EmbeddedPostgres server;

    public PostgresServer(Path directory, int port, Path log) {
        this.directory = directory;
        this.port = port;
        this.log = Redirect.appendTo(log.toFile());
    }

    /** Starts the server, or does nothing when it runs. A server that a killed run left behind on the same data is stopped first. */
    public synchronized void start() {
        if (server != null) {
            return;
        }
        Directories.create(directory.getParent());
        new LeftBehindPostgres(directory).stop();
        try {
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(directory)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    // The library switches both off; with them off, a commit would be no promise.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    // A checkpoint makes the next change of each page write the whole page: every few minutes, not
                    // every 500 MB.
                    .setServerConfig("max_wal_size", "4GB")
                    .setServerConfig("wal_compression", "on")
                    // Four times the default; what is not needed is not taken.
                    .setServerConfig("shared_buffers", "512MB")
                    .setServerConfig("timezone", "UTC")
                    .setDataDirectoryCustomizer(PostgresServer::askServicesForPasswords)
                    .setErrorRedirector(log)
                    .setOutputRedirector(log)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start; its log is " + log.file(), e);
        }
    }

    /** Stops the server, or does nothing when it is stopped. Data is kept. */
    public synchronized void stop() {
        if (server == null) {
            return;
        }
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        } finally {
            server = null;
        }
    }

    /**
     * Ends the server as {@code pg_ctl stop -m immediate} does (SIGQUIT): no checkpoint, every connection cut. The next start
     * recovers from the write-ahead log. Does nothing when it is stopped.
     */
    public synchronized void crash() {
        if (server != null) {
            new LeftBehindPostgres(directory).crash();
            stop(); // lets go of the folder
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** @return the superuser's way into a database */
    public DatabaseAccount superuser(String database) {
        return new DatabaseAccount(jdbcUrl(database), "postgres", "");
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static void askServicesForPasswords(File data) {
        try {
            Files.writeString(data.toPath().resolve("pg_hba.conf"), """
                    # Only from this machine; the services' roles with their passwords.
                    host all postgres 127.0.0.1/32 trust
                    host all postgres ::1/128 trust
                    host all all 127.0.0.1/32 scram-sha-256
                    host all all ::1/128 scram-sha-256
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write pg_hba.conf", e);
        }
    }
}
