package io.hearback.message.callback;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.hearback.guard.StandardSignature;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import static java.nio.charset.StandardCharsets.UTF_8;

/** An organisation's platform on this machine. Answers as it is told, and keeps what came. */
public final class FakePlatform implements AutoCloseable {

    /** One call. */
    public record Call(StandardSignature signature, String host, byte[] body) {

        public String text() {
            return new String(body, UTF_8);
        }

        public boolean isSignedWith(String secret) {
            return signature.of(body, List.of(secret), Instant.now()) == StandardSignature.Finding.VERIFIED;
        }
    }

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile Map<String, String> headers = Map.of();
    private volatile byte[] answer = {};
    private volatile boolean silent;
    private volatile boolean leftAlone;

    public FakePlatform() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    public URI url() {
        return url("127.0.0.1");
    }

    public URI url(String host) {
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + "/notices?key=a%20b");
    }

    public void answers(int code) {
        answers(code, Map.of());
    }

    public void answers(int code, Map<String, String> with) {
        status = code;
        headers = with;
        silent = false;
    }

    public void answersAtLength(int bytes) {
        answer = new byte[bytes];
    }

    public void takesAndNeverAnswers() {
        silent = true;
    }

    /** @return whether somebody hung up before the end of an answer */
    public boolean isLeftAlone() {
        return leftAlone;
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    private void take(HttpExchange exchange) throws IOException {
        var sent = exchange.getRequestHeaders();
        calls.add(new Call(
                new StandardSignature(
                        sent.getFirst(StandardSignature.ID),
                        sent.getFirst(StandardSignature.TIMESTAMP),
                        sent.getFirst(StandardSignature.SIGNATURE)),
                sent.getFirst("Host"),
                exchange.getRequestBody().readAllBytes()));
        if (silent) {
            waitUntilClosed();
        }
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        try (exchange) {
            exchange.getResponseBody().write(answer);
        } catch (IOException e) {
            leftAlone = true;
        }
    }

    private void waitUntilClosed() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
