package io.hearback.load.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Callers that each keep one connection and send the next request when the last was answered (HTTP/1.1). Plain sockets, since a
 * client library would take more of the processors than what is measured.
 */
final class Crowd {

    private final URI target;
    private final String authorization;
    private final int callers;
    private final String run;
    private final AtomicLong next = new AtomicLong();

    /** @param run makes the reports new */
    Crowd(URI target, String authorization, int callers, String run) {
        this.target = target;
        this.authorization = authorization;
        this.callers = callers;
        this.run = run;
    }

    /**
     * @return answers a second
     * @throws IllegalStateException if one is not a success
     */
    double rateFor(Duration time) throws InterruptedException {
        var began = System.nanoTime();
        var until = began + time.toNanos();
        var running = new ArrayList<Future<Long>>();
        try (var threads = Executors.newFixedThreadPool(callers)) {
            for (int caller = 0; caller < callers; caller++) {
                running.add(threads.submit(() -> call(until)));
            }
        }
        long answers = 0;
        for (var each : running) {
            try {
                answers += each.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return answers / ((System.nanoTime() - began) / 1e9);
    }

    private long call(long until) throws IOException {
        long answers = 0;
        try (var socket = new Socket()) {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(target.getHost(), target.getPort()));
            var in = new BufferedInputStream(socket.getInputStream());
            while (System.nanoTime() < until) {
                socket.getOutputStream().write(request());
                readAnswer(in);
                answers++;
            }
        }
        return answers;
    }

    private byte[] request() {
        var body = Outcomes.report(run, next.getAndIncrement());
        var head = ("POST %s HTTP/1.1\r\nHost: %s\r\nAuthorization: %s\r\nContent-Type: application/json\r\n"
                        + "Content-Length: %d\r\n\r\n")
                .formatted(target.getPath(), target.getAuthority(), authorization, body.length)
                .getBytes(StandardCharsets.US_ASCII);
        var request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    private static void readAnswer(InputStream in) throws IOException {
        var status = line(in);
        if (!status.startsWith("HTTP/1.1 20")) {
            throw new IllegalStateException("answered: " + status);
        }
        int length = 0;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        in.skipNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder(64);
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new IOException("the connection ended");
            }
            if (each != '\r') {
                line.append((char) each);
            }
        }
        return line.toString();
    }
}
