package io.hearback.local.trace;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** A collector of OpenTelemetry traces (OTLP over HTTP) that keeps what it is sent, byte by byte. */
public final class TraceCatcher implements AutoCloseable {

    private final HttpServer server;
    private final List<byte[]> caught = new CopyOnWriteArrayList<>();

    public TraceCatcher() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", this::keep);
    }

    public void start() {
        server.start();
    }

    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @return of all services, in the order in which they came */
    public List<CaughtSpan> spans() {
        return caught.stream()
                .map(ProtoMessage::new)
                .flatMap(request -> request.messages(1).stream())
                .flatMap(resource -> resource.messages(2).stream())
                .flatMap(scope -> scope.messages(2).stream())
                .map(CaughtSpan::of)
                .toList();
    }

    /** @return what services tell of themselves, of all of them */
    public Map<String, String> services() {
        return caught.stream()
                .map(ProtoMessage::new)
                .flatMap(request -> request.messages(1).stream())
                .flatMap(resource -> resource.messages(1).stream())
                .flatMap(about -> CaughtSpan.attributes(about.messages(1)).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one + " " + other));
    }

    /** @return all that came, a character for each byte, so that any text of one byte a character is found in it */
    public String raw() {
        return caught.stream()
                .map(request -> new String(request, StandardCharsets.ISO_8859_1))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void keep(HttpExchange exchange) throws IOException {
        try (exchange;
                var body = exchange.getRequestBody()) {
            caught.add(body.readAllBytes());
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }
}
