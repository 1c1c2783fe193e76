package io.hearback.message.dispatch;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A mail server that does what it is told, and above all what a good one never does. Keeps what it accepted. */
class ScriptedSmtpServer implements AutoCloseable {

    enum Phase {
        EHLO,
        STARTTLS,
        MAIL,
        RCPT,
        DATA,
        /** While the message's lines come in. */
        CONTENT,
        DOT
    }

    private static final String HANG_UP = "hang up";

    private final ServerSocket socket;
    private final Thread listener;
    private final Map<Phase, String> answers = new ConcurrentHashMap<>();
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private volatile SSLContext encryption;
    private volatile Duration takes = Duration.ZERO;
    private final List<String> verbs = new CopyOnWriteArrayList<>();
    private final List<String> credentials = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile boolean keepsBeforeHangingUp;
    private volatile boolean answersTogether;
    private volatile CountDownLatch dotMayBeAnswered = new CountDownLatch(0);
    private volatile CountDownLatch dotReceived = new CountDownLatch(1);

    ScriptedSmtpServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        listener = Thread.ofPlatform().daemon().start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    void answersAt(Phase phase, String reply) {
        answers.put(phase, reply);
    }

    void hangsUpAt(Phase phase) {
        answers.put(phase, HANG_UP);
    }

    void acceptsAndHangsUp() {
        keepsBeforeHangingUp = true;
        hangsUpAt(Phase.DOT);
    }

    void keepsTheAnswerToTheDot() {
        dotMayBeAnswered = new CountDownLatch(1);
    }

    void answersTheDotNow() {
        dotMayBeAnswered.countDown();
    }

    void awaitsTheDot() throws InterruptedException {
        dotReceived.await();
    }

    /** As RFC 2920 allows: whoever waits for an answer to MAIL before DATA waits in vain. */
    void answersTogether() {
        answersTogether = true;
        answersAt(Phase.EHLO, "250-scripted\r\n250 PIPELINING");
    }

    /** By AUTH PLAIN (RFC 4616), beside what else it offers. */
    void asksForAName() {
        var offers = answers.getOrDefault(Phase.EHLO, "250-scripted\r\n250 8BITMIME");
        answersAt(Phase.EHLO, offers.replaceFirst("\r\n", "\r\n250-AUTH PLAIN\r\n"));
    }

    /** Offers it, by STARTTLS (RFC 3207). */
    void encrypts(SSLContext with) {
        encryption = with;
        answersAt(Phase.EHLO, "250-scripted\r\n250 STARTTLS");
    }

    /** From now on it takes so long for each answer. */
    void answersEachAfter(Duration time) {
        takes = time;
    }

    void behaves() {
        answers.clear();
        keepsBeforeHangingUp = false;
    }

    /** What it has heard so far; its connections stay. */
    void forgets() {
        accepted.clear();
        verbs.clear();
    }

    /** @return the messages it took responsibility for, dots unstuffed */
    List<String> accepted() {
        return List.copyOf(accepted);
    }

    /** @return all that it was asked, in order */
    List<String> verbs() {
        return List.copyOf(verbs);
    }

    /** @return the commands by which somebody has signed in */
    List<String> credentials() {
        return List.copyOf(credentials);
    }

    int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        answersTheDotNow();
        socket.close();
        try {
            listener.join(); // until then the port still takes connections
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            var out = client.getOutputStream();
            if (!(client instanceof SSLSocket)) {
                say(out, "220 scripted");
            }
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (encryption != null && line.equals("STARTTLS")) {
                    verbs.add(line);
                    say(out, "220 go ahead");
                    serve(encrypted(client));
                    return;
                }
                if (!obey(line, in, out)) {
                    return;
                }
            }
        } catch (IOException | InterruptedException e) {
            // The client went away.
        }
    }

    private SSLSocket encrypted(Socket client) throws IOException {
        var encrypted = (SSLSocket) encryption.getSocketFactory().createSocket(client, null, true);
        encrypted.setUseClientMode(false);
        return encrypted;
    }

    /** @return false to hang up */
    private boolean obey(String line, BufferedReader in, OutputStream out) throws IOException, InterruptedException {
        var verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        verbs.add(verb);
        return switch (verb) {
            case "EHLO" -> reply(out, Phase.EHLO, "250 ok");
            case "STARTTLS" -> reply(out, Phase.STARTTLS, "502 no");
            case "AUTH" -> {
                credentials.add(line);
                say(out, "235 2.7.0 welcome");
                yield true;
            }
            case "MAIL", "RCPT" -> answersTogether || reply(out, Phase.valueOf(verb), "250 ok");
            case "DATA" -> data(in, out);
            case "QUIT" -> false;
            default -> {
                say(out, "250 ok");
                yield true;
            }
        };
    }

    private boolean data(BufferedReader in, OutputStream out) throws IOException, InterruptedException {
        var nobody = answers.containsKey(Phase.MAIL) || answers.containsKey(Phase.RCPT);
        var answer = answers.getOrDefault(Phase.DATA, nobody ? "554 5.5.1 no valid recipients" : "354 go on");
        if (answersTogether && !(reply(out, Phase.MAIL, "250 ok") && reply(out, Phase.RCPT, "250 ok"))
                || answer.equals(HANG_UP)) {
            return false;
        }
        say(out, answer);
        return !answer.startsWith("354") || content(in, out);
    }

    private boolean content(BufferedReader in, OutputStream out) throws IOException, InterruptedException {
        if (HANG_UP.equals(answers.get(Phase.CONTENT))) {
            in.readLine();
            return false;
        }
        var message = new StringBuilder();
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                return false;
            }
            message.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        if (keepsBeforeHangingUp || answers.getOrDefault(Phase.DOT, "250").startsWith("2")) {
            accepted.add(message.toString());
        }
        dotReceived.countDown();
        dotMayBeAnswered.await();
        return reply(out, Phase.DOT, "250 2.0.0 queued as 4711");
    }

    private boolean reply(OutputStream out, Phase phase, String otherwise) throws IOException {
        var answer = answers.getOrDefault(phase, otherwise);
        if (answer.equals(HANG_UP)) {
            return false;
        }
        say(out, answer);
        return true;
    }

    private void say(OutputStream out, String line) {
        LockSupport.parkNanos(takes.toNanos());
        try {
            out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
