package io.hearback.message.promise;

import io.hearback.contract.SendingHours;
import io.hearback.contract.Stage;
import io.hearback.contract.StageEventKind;
import io.hearback.contract.StageRecorded;
import io.hearback.contract.TenantChanged;
import io.hearback.message.setting.SettingsRegister;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Applications that wait, as if we had heard of them. */
@ApplicationScoped
public class WaitingShelf {

    private final TenantWall wall;
    private final SettingsRegister settings;
    private final WaitingRegister register;
    private final WaitingRound round;
    private final Clock clock;

    WaitingShelf(
            TenantWall wall, SettingsRegister settings, WaitingRegister register, WaitingRound round, Clock clock) {
        this.wall = wall;
        this.settings = settings;
        this.register = register;
        this.round = round;
        this.clock = clock;
    }

    /** Before anything is asked about it: settings are remembered. */
    public void promises(TenantId tenant, int days) {
        var told = new TenantChanged(
                tenant.value(),
                1,
                "Initech",
                null,
                null,
                "en",
                List.of("en"),
                "Europe/Paris",
                "FR",
                Map.of(Stage.INTERVIEW, days),
                6,
                "PT0S",
                SendingHours.ANY_HOUR,
                clock.instant());
        wall.asWorker(worker -> {
            settings.keep(worker, List.of(told));
            return null;
        });
    }

    /** @return the application of somebody who was interviewed so many days ago */
    public UUID interviewed(TenantId tenant, int daysAgo) {
        return interviewed(tenant, daysAgo, 1).getFirst();
    }

    public List<UUID> interviewed(TenantId tenant, int daysAgo, int many) {
        var events = new ArrayList<StageRecorded>();
        for (int i = 0; i < many; i++) {
            var at = clock.instant().minus(Duration.ofDays(daysAgo)).plusSeconds(i);
            events.add(event(tenant, at));
        }
        wall.asWorker(worker -> {
            register.follow(worker, events, List.of(), List.of(), clock.instant());
            return null;
        });
        while (round.make(clock.instant())) {
            Thread.onSpinWait();
        }
        return events.stream().map(StageRecorded::applicationId).toList();
    }

    private static StageRecorded event(TenantId tenant, Instant at) {
        return new StageRecorded(
                UUID.randomUUID(),
                tenant.value(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                StageEventKind.INTERVIEW_HELD,
                Stage.INTERVIEW,
                at,
                at);
    }
}
