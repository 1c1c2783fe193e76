package io.hearback.local.postgres;

import io.hearback.local.port.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PostgresServerTest {

    @TempDir
    static Path directory;

    private static PostgresServer server;
    private static ServiceDatabase database;

    @BeforeAll
    static void start() {
        server = server(Ports.free());
        server.start();
        database = new DatabaseSetup(server).prepare("message", "owner-secret", "service-secret");
    }

    private static PostgresServer server(int port) {
        return new PostgresServer(directory.resolve("postgres"), port, directory.resolve("postgres.log"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_commit_is_a_promise() throws SQLException {
        assertThat(ask(database.service(), "SHOW fsync")).isEqualTo("on");
        assertThat(ask(database.service(), "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(ask(database.service(), "SHOW full_page_writes")).isEqualTo("on");
        assertThat(ask(database.service(), "SHOW server_version")).startsWith("18.");
    }

    @Test
    void the_services_role_is_no_superuser_and_owns_nothing() throws SQLException {
        String powers =
                "SELECT rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole FROM pg_roles WHERE rolname = ";
        assertThat(ask(database.service(), powers + "'message_service'")).isEqualTo("f");
        assertThat(ask(database.service(), powers + "'message_worker'")).isEqualTo("f");
        assertThat(ask(database.service(), "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'message'"))
                .isEqualTo("message_owner");
        assertThatThrownBy(() -> run(database.service(), "CREATE TABLE mine()")).hasMessageContaining("permission");
    }

    @Test
    void the_worker_role_is_taken_on_purpose_and_never_inherited() throws SQLException {
        run(database.owner(), "CREATE TABLE only_for_workers(); GRANT SELECT ON only_for_workers TO message_worker");

        assertThatThrownBy(() -> ask(database.service(), "SELECT count(*) FROM only_for_workers"))
                .hasMessageContaining("permission denied");
        assertThat(ask(database.service(), "SELECT set_config('role', 'message_worker', false)"))
                .isEqualTo("message_worker");
    }

    @Test
    void another_services_role_cannot_connect() {
        ServiceDatabase intake = new DatabaseSetup(server).prepare("intake", "owner", "service");
        DatabaseAccount stranger = new DatabaseAccount(
                database.service().jdbcUrl(), intake.service().username(), "service");
        assertThatThrownBy(stranger::connect).hasMessageContaining("permission denied for database");
    }

    @Test
    void a_wrong_password_does_not_open_the_door() {
        DatabaseAccount guess = new DatabaseAccount(database.service().jdbcUrl(), "message_service", "guess");
        assertThatThrownBy(guess::connect).hasMessageContaining("password authentication failed");
    }

    @Test
    void data_survives_a_restart() throws SQLException {
        run(database.owner(), "CREATE TABLE kept AS SELECT 'still here' AS value");
        server.stop();
        server.start();
        assertThat(ask(database.owner(), "SELECT value FROM kept")).isEqualTo("still here");
    }

    @Test
    void preparing_twice_keeps_data_and_changes_passwords() throws SQLException {
        ServiceDatabase first = new DatabaseSetup(server).prepare("feedback", "one", "one");
        run(first.owner(), "CREATE TABLE kept()");
        ServiceDatabase second = new DatabaseSetup(server).prepare("feedback", "two", "two");
        assertThat(ask(second.owner(), "SELECT count(*) FROM kept")).isEqualTo("0");
    }

    @Test
    void a_server_left_behind_by_a_killed_run_can_be_stopped(@TempDir Path other) throws Exception {
        Path data = other.resolve("postgres");
        PostgresServer leftBehind = new PostgresServer(data, Ports.free(), other.resolve("log"));
        leftBehind.start();
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
        try (Connection idleClient = leftBehind.superuser("postgres").connect()) {
            assertThat(idleClient.isValid(1)).isTrue();
            new LeftBehindPostgres(data).stop();
        }
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    private static String ask(DatabaseAccount account, String sql) throws SQLException {
        try (Connection connection = account.connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            assertThat(answer.next()).isTrue();
            return answer.getString(1);
        }
    }

    private static void run(DatabaseAccount account, String sql) throws SQLException {
        try (Connection connection = account.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
