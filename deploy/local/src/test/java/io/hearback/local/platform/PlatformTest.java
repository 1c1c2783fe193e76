package io.hearback.local.platform;

import io.hearback.local.port.LocalPort;
import io.hearback.local.port.PortPlan;
import io.hearback.local.secret.Secrets;
import io.hearback.local.service.Home;
import io.hearback.local.service.Service;
import io.hearback.local.terminal.Refusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlatformTest {

    @TempDir
    static Path directory;

    private static Home home;
    private static Platform platform;
    private static final List<String> said = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        home = StubService.installedIn(directory.resolve("a project"));
        platform = plan("data of a run")
                .with(Service.MESSAGE, "hearback.notice.grace-window", "PT1S")
                .withProgress(said::add)
                .start();
    }

    private static PlatformPlan plan(String folder) {
        return Platform.in(directory.resolve(folder)).withRandomPorts().withHome(home);
    }

    @AfterAll
    static void stop() {
        platform.close();
        assertThat(Service.values()).noneMatch(platform::isRunning);
    }

    @Test
    void says_what_is_ready() {
        assertThat(said)
                .anyMatch(line -> line.contains("Kafka"))
                .anyMatch(line -> line.contains("PostgreSQL"))
                .anyMatch(line -> line.contains(platform.url(Service.FEEDBACK)));
    }

    @Test
    void secrets_are_for_the_owners_eyes_only() throws IOException {
        for (String file : List.of(
                "credentials.properties", "acme.key", "belle-rive.key", "run/message/config/application.properties")) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(platform.data().resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
        assertThat(platform.apiKey()).startsWith("hb_live_").hasSize(51);
        assertThat(platform.apiKeyFile(platform.tenant())).hasContent(platform.apiKey());
    }

    @Test
    void a_service_is_configured_and_a_test_may_overrule() throws IOException {
        assertThat(Files.readString(platform.data().resolve("run/message/config/application.properties")))
                .contains("hearback.notice.grace-window=PT1S")
                .contains("hearback.smtp.security=off");
        assertThat(Files.readString(platform.data().resolve("run/intake/config/application.properties")))
                .contains("hearback.tenants.acme.name=Acme Robotics")
                .contains("hearback.tenants.acme.at-any-hour=true")
                .contains("hearback.tenants.acme.api-key-hashes=" + Secrets.sha256(platform.apiKey()))
                .doesNotContain(platform.apiKey());
    }

    @Test
    void a_killed_service_can_be_started_again() {
        platform.kill(Service.MESSAGE);
        assertThat(platform.isRunning(Service.MESSAGE)).isFalse();
        platform.start(Service.MESSAGE);
        assertThat(isReady(Service.MESSAGE)).isTrue();
    }

    @Test
    void a_paused_service_answers_only_after_it_is_resumed() {
        platform.pause(Service.FEEDBACK);
        assertThat(isReady(Service.FEEDBACK)).isFalse();
        platform.resume(Service.FEEDBACK);
        assertThat(isReady(Service.FEEDBACK)).isTrue();
    }

    @Test
    void a_taken_port_is_named_with_a_way_out() {
        PortPlan ports = PortPlan.random().with(LocalPort.SMTP, platform.mail().port());
        assertThatThrownBy(() -> plan("another run").withPorts(ports).start())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Port " + platform.mail().port())
                .hasMessageContaining("mail catcher")
                .hasMessageContaining("HEARBACK_SMTP_PORT")
                .hasMessageContaining("--smtp-port");
    }

    @Test
    void a_service_that_does_not_start_shows_the_end_of_its_log() {
        assertThatThrownBy(() -> plan("a broken run")
                        .with(Service.INTAKE, "stub.fails", "yes")
                        .start())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("intake-service ended")
                .hasMessageContaining("cannot start, as told");
        assertThat(directory.resolve("a broken run/platform.pid")).doesNotExist();
    }

    @Test
    void data_and_secrets_stay_until_a_fresh_start() throws Exception {
        String key;
        try (Platform first = plan("kept").start()) {
            key = first.apiKey();
            try (var connection = first.database(Service.INTAKE).owner().connect();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE kept()");
            }
        }
        try (Platform second = plan("kept").start();
                var connection = second.database(Service.INTAKE).owner().connect();
                var statement = connection.createStatement()) {
            assertThat(second.apiKey()).isEqualTo(key);
            statement.execute("DROP TABLE kept");
        }
        Files.writeString(directory.resolve("kept/mine.txt"), "not yours");
        try (Platform fresh = plan("kept").fresh().start()) {
            assertThat(fresh.apiKey()).isNotEqualTo(key);
            assertThat(directory.resolve("kept/mine.txt")).exists();
        }
    }

    private static boolean isReady(Service service) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(platform.url(service) + "/q/health/ready"))
                .timeout(Duration.ofSeconds(1))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
