package io.hearback.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An applicant tracking system's API. It knows by path what it was told, and nothing else. */
final class FakeVendor implements AutoCloseable {

    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final HttpServer server;

    FakeVendor() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on. */
    FakeVendor knows(String path, String json) {
        known.put(path, json);
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var json = known.get(exchange.getRequestURI().getPath());
            var body = String.valueOf(json).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(json == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
