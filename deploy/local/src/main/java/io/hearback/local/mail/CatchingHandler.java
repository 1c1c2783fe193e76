package io.hearback.local.mail;

import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** One hand-over to the mail catcher. */
final class CatchingHandler implements MessageHandler {

    private final MessageContext context;
    private final DroppableSockets sockets;
    private final Map<SmtpPhase, SmtpTrouble> troubles;
    private final Consumer<CaughtNotice> keep;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    CatchingHandler(
            MessageContext context,
            DroppableSockets sockets,
            Map<SmtpPhase, SmtpTrouble> troubles,
            Consumer<CaughtNotice> keep) {
        this.context = context;
        this.sockets = sockets;
        this.troubles = troubles;
        this.keep = keep;
    }

    @Override
    public void from(String from) throws RejectException {
        misbehaveAt(SmtpPhase.SENDER);
        sender = from;
    }

    @Override
    public void recipient(String recipient) throws RejectException {
        misbehaveAt(SmtpPhase.RECIPIENT);
        String address = recipient.toLowerCase(Locale.ROOT);
        if (address.startsWith("nobody@") || address.endsWith(".invalid")) {
            throw new RejectException(550, "5.1.1 No such mailbox here");
        }
        recipients.add(recipient);
    }

    @Override
    public String data(InputStream data) throws RejectException, IOException {
        byte[] raw = data.readAllBytes();
        misbehaveAt(SmtpPhase.BEFORE_KEEPING);
        recipients.forEach(recipient -> keep.accept(new CaughtNotice(sender, recipient, Instant.now(), raw)));
        misbehaveAt(SmtpPhase.AFTER_KEEPING);
        return null;
    }

    @Override
    public void done() {
        recipients.clear();
    }

    private void misbehaveAt(SmtpPhase phase) throws RejectException {
        switch (troubles.get(phase)) {
            case SmtpTrouble.Reply reply -> throw new RejectException(reply.code(), reply.text());
            case SmtpTrouble.Delay delay ->
                LockSupport.parkNanos(delay.duration().toNanos());
            case SmtpTrouble.Drop ignored -> {
                sockets.drop(context.getRemoteAddress());
                throw new DropConnectionException();
            }
            case null -> {}
        }
    }
}
