package io.hearback.chaos.smtp;

import io.hearback.chaos.smtp.Misconduct.Deed;
import io.hearback.local.machine.Waiting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One client's connection, from greeting to good-bye or worse. */
final class Dialogue {

    private static final int LINES_BEFORE_A_BREAK = 12;
    private static final String MESSAGE_ID = "message-id:";

    private final Socket client;
    private final BufferedReader in;
    private final Oracle oracle;
    private final Door door;
    private Misconduct misconduct = Misconduct.NONE;
    private boolean envelopeTaken;
    private String recipient;
    private String messageId;

    Dialogue(Socket client, Oracle oracle, Door door) throws IOException {
        this.client = client;
        this.oracle = oracle;
        this.door = door;
        client.setTcpNoDelay(true);
        in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    void converse() throws IOException {
        misconduct = oracle.nextConnection();
        if (behavesAt(Phase.CONNECT)) {
            say("220 oracle ready");
        }
        for (var line = in.readLine(); line != null && !client.isClosed(); line = in.readLine()) {
            hear(line);
        }
    }

    private void hear(String line) throws IOException {
        switch (line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT)) {
            // Asked for the whole envelope at once (RFC 2920), as by Postfix and the large providers.
            case "EHLO" -> answer(Phase.EHLO, "250-oracle\r\n250 PIPELINING");
            case "HELO" -> answer(Phase.EHLO, "250 oracle");
            case "MAIL" -> begin();
            case "RCPT" -> {
                recipient = address(line);
                envelopeTaken &= answer(Phase.RCPT, envelopeTaken ? "250 2.1.5 ok" : "503 5.5.1 MAIL first");
            }
            case "DATA" -> data();
            case "QUIT" -> {
                say("221 2.0.0 bye");
                client.close();
            }
            case "NOOP", "RSET" -> say("250 2.0.0 ok");
            default -> say("502 5.5.1 not known");
        }
    }

    private void begin() throws IOException {
        misconduct = oracle.nextHandOver();
        recipient = null;
        messageId = null;
        door.reached(Moment.MAIL_BEGUN);
        envelopeTaken = answer(Phase.MAIL, "250 2.1.0 ok");
    }

    private void data() throws IOException {
        if (!envelopeTaken) {
            say("554 5.5.1 no valid recipients");
            return;
        }
        if (!behavesAt(Phase.DATA)) {
            return;
        }
        say("354 go on");
        door.reached(Moment.DATA_BEGUN);
        if (!readBody()) {
            return;
        }
        door.reached(Moment.DOT_READ);
        if (misconduct.deed() == Deed.TAKE_AND_RESET || misconduct.deed() == Deed.TAKE_AND_ANSWER_LATE) {
            take();
        }
        if (behavesAt(Phase.DOT)) {
            if (misconduct.deed() != Deed.TAKE_AND_ANSWER_LATE) {
                take();
            }
            say("250 2.0.0 taken");
            door.reached(Moment.ANSWERED);
        }
    }

    private void take() {
        oracle.log().accepted(messageId, recipient);
    }

    /** @return false if it broke off before the final dot */
    private boolean readBody() throws IOException {
        var lines = 0;
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null || lines++ == LINES_BEFORE_A_BREAK && !behavesAt(Phase.BODY)) {
                return false;
            }
            if (messageId == null && line.regionMatches(true, 0, MESSAGE_ID, 0, MESSAGE_ID.length())) {
                messageId = line.substring(MESSAGE_ID.length()).strip();
            }
        }
        return true;
    }

    /** @return whether this was the answer, and nothing worse */
    private boolean answer(Phase phase, String words) throws IOException {
        if (behavesAt(phase)) {
            say(words);
            return true;
        }
        return false;
    }

    /** Does what is planned for the phase. @return whether the usual answer is still to be given */
    private boolean behavesAt(Phase phase) throws IOException {
        if (misconduct.at() != phase || misconduct.deed() == Deed.NOTHING) {
            return true;
        }
        oracle.log().misbehaved(misconduct, recipient);
        return switch (misconduct.deed()) {
            case NOTHING -> true;
            case PAUSE, TAKE_AND_ANSWER_LATE -> {
                Waiting.pause(misconduct.pause());
                yield true;
            }
            case REPLY -> {
                say(misconduct.code() + " not now");
                yield false;
            }
            case RESET, TAKE_AND_RESET -> {
                reset();
                yield false;
            }
        };
    }

    /** RST, as when the server's machine dies. */
    private void reset() throws IOException {
        try {
            client.setSoLinger(true, 0);
        } catch (SocketException e) {
            // The client was faster.
        }
        client.close();
    }

    private void say(String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static String address(String line) {
        return line.substring(line.indexOf('<') + 1, line.indexOf('>')).toLowerCase(Locale.ROOT);
    }
}
