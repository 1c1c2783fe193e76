package io.hearback.message.proof;

import io.hearback.message.dispatch.CallbackFormat;
import io.hearback.message.dispatch.NoticeFormat;
import io.hearback.message.notice.Histories;
import io.hearback.message.notice.History;
import io.hearback.message.notice.NoticeNotFoundException;
import io.hearback.message.tenant.Sha256;
import io.hearback.message.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Draws up proofs: for a request for access (GDPR, art. 15), or for whoever has to check how decisions were told. */
@ApplicationScoped
public class Proofs {

    private final Histories histories;
    private final NoticeFormat mail;
    private final CallbackFormat callback;
    private final Clock clock;

    Proofs(Histories histories, NoticeFormat mail, CallbackFormat callback, Clock clock) {
        this.histories = histories;
        this.mail = mail;
        this.callback = callback;
        this.clock = clock;
    }

    /** @throws NoticeNotFoundException if the tenant has none with this id */
    public Proof of(TenantId tenant, UUID notice) {
        var history = histories.of(tenant, notice);
        return new Proof(history, reproducible(history), clock.instant());
    }

    /** The same notice always gives the same bytes by each channel, so a hash that differs tells that something else does. */
    private Boolean reproducible(History history) {
        return history.bytesSha256() == null
                ? null
                : Stream.of(mail.hash(history.notice()), callback.hash(history.notice()))
                        .flatMap(Optional::stream)
                        .map(Sha256::hex)
                        .anyMatch(history.bytesSha256()::equals);
    }
}
