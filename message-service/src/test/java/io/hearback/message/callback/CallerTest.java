package io.hearback.message.callback;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.hearback.guard.StandardSignature;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One call, against platforms that behave and others. */
class CallerTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final byte[] BODY = "{\"type\":\"notice\",\"data\":\"é\"}".getBytes(UTF_8);

    /** A test waits for those that never answer. */
    private record Patience(Duration readTimeout, Duration totalTimeout) implements CallbackConfig {

        @Override
        public boolean loopbackAllowed() {
            return true;
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(2);
        }

        @Override
        public int concurrency() {
            return 4;
        }
    }

    private final String secret = StandardSignature.newSecret();
    private final AtomicInteger lookups = new AtomicInteger();
    private final FakePlatform platform = new FakePlatform();

    CallerTest() throws IOException {}

    @AfterEach
    void close() {
        platform.close();
    }

    @AfterAll
    static void stop() {
        VERTX.close();
    }

    private Answer post(URI url) throws InterruptedException {
        return post(url, Names::fromSystem, new Patience(Duration.ofSeconds(10), Duration.ofSeconds(20)));
    }

    private Answer post(URI url, Names names, CallbackConfig config) throws InterruptedException {
        Names counted = host -> {
            lookups.incrementAndGet();
            return names.of(host);
        };
        var urls = new CallbackUrls(true, counted);
        var caller = new Caller(VERTX, urls, config, Clock.systemUTC());
        try {
            return caller.post(new Target(url, Email.NEVER, List.of(secret)), "4711", BODY);
        } finally {
            caller.close();
        }
    }

    @Test
    void the_bytes_arrive_as_they_are_and_signed() throws InterruptedException {
        assertThat(post(platform.url()).kind()).isEqualTo(Answer.Kind.ACCEPTED);
        assertThat(platform.calls()).singleElement().satisfies(call -> {
            assertThat(call.body()).isEqualTo(BODY);
            assertThat(call.signature().id()).isEqualTo("4711");
            assertThat(call.isSignedWith(secret)).isTrue();
            assertThat(call.isSignedWith(StandardSignature.newSecret())).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "200, ACCEPTED", "202, ACCEPTED", "204, ACCEPTED", "301, REFUSED", "307, REFUSED", "400, REFUSED",
                "401, REFUSED",
        "404, REFUSED", "408, AGAIN", "410, REFUSED", "413, REFUSED", "425, AGAIN", "429, AGAIN", "500, AGAIN",
        "503, AGAIN"
    })
    void the_status_decides(int status, Answer.Kind kind) throws InterruptedException {
        platform.answers(status);
        assertThat(post(platform.url())).isEqualTo(new Answer(kind, "CALLBACK_" + status, null));
    }

    @ParameterizedTest
    @CsvSource({"120, PT2M", "0, PT0S", "999999999, PT4H", "soon,", "-5,", "'Sun, 06 Nov 1994 08:49:37 GMT', PT0S"})
    void a_platform_says_when_to_come_back(String header, Duration wait) throws InterruptedException {
        platform.answers(429, Map.of("Retry-After", header));
        assertThat(post(platform.url()).retryAfter()).isEqualTo(wait);
    }

    /** An answer of a head alone may be over before its listener is called. */
    @RepeatedTest(300)
    void the_shortest_answer_is_heard() throws InterruptedException {
        platform.answers(204);
        assertThat(post(platform.url()).cause()).isEqualTo("CALLBACK_204");
        assertThat(platform.calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirection_is_not_followed(int status) throws InterruptedException {
        platform.answers(status, Map.of("Location", platform.url().toString()));
        assertThat(post(platform.url()).cause()).isEqualTo("CALLBACK_" + status);
        assertThat(platform.calls()).hasSize(1);
    }

    /** The second answer of DNS would be another; the connection goes to the first, which was checked. */
    @Test
    void a_name_is_asked_for_once_and_the_call_goes_where_it_led() throws InterruptedException {
        Names rebinding = host -> lookups.get() == 1
                ? List.of(InetAddress.getLoopbackAddress())
                : List.of(InetAddress.ofLiteral("169.254.169.254"));
        var answer = post(
                platform.url("platform.example"),
                rebinding,
                new Patience(Duration.ofSeconds(10), Duration.ofSeconds(20)));
        assertThat(answer.kind()).isEqualTo(Answer.Kind.ACCEPTED);
        assertThat(lookups).hasValue(1);
        assertThat(platform.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.host()).startsWith("platform.example:"));
    }

    @Test
    void what_leads_to_a_private_address_by_now_is_not_called() throws InterruptedException {
        var answer = post(
                URI.create("https://platform.example/"),
                host -> List.of(InetAddress.ofLiteral("10.0.0.1")),
                new Patience(Duration.ofSeconds(1), Duration.ofSeconds(1)));
        assertThat(answer).isEqualTo(new Answer(Answer.Kind.REFUSED, "CALLBACK_FORBIDDEN_ADDRESS", null));
    }

    @Test
    void who_never_answers_is_left() throws InterruptedException {
        platform.takesAndNeverAnswers();
        var begun = Clock.systemUTC().instant();
        var slow =
                post(platform.url(), Names::fromSystem, new Patience(Duration.ofSeconds(30), Duration.ofMillis(300)));
        assertThat(slow).isEqualTo(new Answer(Answer.Kind.AGAIN, "CALLBACK_TIMEOUT", null));
        var silent =
                post(platform.url(), Names::fromSystem, new Patience(Duration.ofMillis(300), Duration.ofSeconds(30)));
        assertThat(silent.kind()).isEqualTo(Answer.Kind.AGAIN);
        assertThat(Duration.between(begun, Clock.systemUTC().instant())).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void an_answer_without_end_is_not_read_to_its_end() throws InterruptedException {
        platform.answersAtLength(50_000_000);
        assertThat(post(platform.url()).kind()).isEqualTo(Answer.Kind.ACCEPTED);
        await().atMost(Duration.ofSeconds(10)).until(platform::isLeftAlone);
    }

    @Test
    void who_is_not_there_is_called_again() throws Exception {
        int port;
        try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        assertThat(post(URI.create("http://127.0.0.1:" + port + "/")).cause()).isEqualTo("CALLBACK_CONNECTION_LOST");
        Names nobody = host -> {
            throw new UnknownHostException(host);
        };
        var lost = post(
                URI.create("https://platform.example/"),
                nobody,
                new Patience(Duration.ofSeconds(1), Duration.ofSeconds(1)));
        assertThat(lost).isEqualTo(new Answer(Answer.Kind.AGAIN, "CALLBACK_UNKNOWN_HOST", null));
    }

    @Test
    void nothing_leaves_unsigned() throws InterruptedException {
        var urls = new CallbackUrls(true, Names::fromSystem);
        var patience = new Patience(Duration.ofSeconds(1), Duration.ofSeconds(1));
        var caller = new Caller(VERTX, urls, patience, Clock.systemUTC());
        var answer = caller.post(new Target(platform.url(), Email.NEVER, List.of()), "4711", BODY);
        caller.close();
        assertThat(answer).isEqualTo(new Answer(Answer.Kind.AGAIN, "CALLBACK_NOT_SIGNED", null));
        assertThat(platform.calls()).isEmpty();
    }

    @Test
    void who_shows_a_certificate_that_nobody_vouches_for_gets_nothing(@TempDir Path folder) throws Exception {
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var calls = new AtomicInteger();
        server.setHttpsConfigurator(new HttpsConfigurator(SelfSigned.in(folder)));
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            var answer =
                    post(URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/"));
            assertThat(answer).isEqualTo(new Answer(Answer.Kind.AGAIN, "CALLBACK_TLS", null));
            assertThat(calls).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    /** It speaks no TLS at all; nothing of the notice is sent to it. */
    @Test
    void who_cannot_prove_who_it_is_gets_nothing() throws Exception {
        try (var plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var client = plain.accept()) {
                    client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));
                    client.getInputStream().readAllBytes();
                } catch (IOException e) {
                    // it went away
                }
            });
            var answer = post(URI.create("https://127.0.0.1:" + plain.getLocalPort() + "/"));
            assertThat(answer).isEqualTo(new Answer(Answer.Kind.AGAIN, "CALLBACK_TLS", null));
        }
    }
}
