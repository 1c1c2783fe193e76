package io.hearback.message.notice;

import io.hearback.contract.OutcomeRecorded;
import io.hearback.message.house.Houses;
import io.hearback.message.recipient.Recipient;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.util.List;

/** Writes and enters the notices of one outcome, as if it had come from Kafka. */
@ApplicationScoped
public class NoticeArrival {

    private final TenantWall wall;
    private final Houses houses;
    private final NoticeWriter writer;
    private final NoticeRegister register;
    private final Clock clock;

    NoticeArrival(TenantWall wall, Houses houses, NoticeWriter writer, NoticeRegister register, Clock clock) {
        this.wall = wall;
        this.houses = houses;
        this.writer = writer;
        this.register = register;
        this.clock = clock;
    }

    public void of(OutcomeRecorded outcome, Recipient recipient) {
        var now = clock.instant();
        var drafts = writer.write(outcome, recipient, houses.of(new TenantId(outcome.tenantId())), now);
        wall.asWorker(worker -> {
            register.enter(worker, List.of(new Heard(outcome, drafts, null)), List.of(), now);
            return null;
        });
    }
}
