package io.hearback.message.inbox;

import io.hearback.contract.TenantChanged;
import io.hearback.contract.Topics;
import io.hearback.local.LocalPlatform;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.notice.NoticeShelf;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Through Kafka: our own copy of what organisations decided about themselves. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class TenantSettingsTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    OutcomesOnKafka kafka;

    @Inject
    NoticeShelf shelf;

    @Inject
    TenantWall wall;

    private final String tenant = "t-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void what_an_organisation_decides_is_known_here_and_the_latest_holds() throws Exception {
        kafka.publish(SampleTenants.changed(tenant, 1, "PT4H"));
        comesToHold("1 PT4H");
        kafka.publish(SampleTenants.changed(tenant, 3, "PT30M"));
        comesToHold("3 PT30M");
    }

    @Test
    void old_news_changes_nothing() throws Exception {
        kafka.publish(SampleTenants.changed(tenant, 3, "PT30M"));
        kafka.publish(SampleTenants.changed(tenant, 2, "PT2H"));
        kafka.publish(SampleTenants.changed(tenant, 3, "PT3H"));
        allIsRead();
        comesToHold("3 PT30M");
    }

    @Test
    void poison_is_quarantined_and_blocks_nobody() throws Exception {
        var headers = OutcomesOnKafka.headers(SampleOutcomes.ofAcme().rejected(1));
        headers.put("ce_type", TenantChanged.TYPE);
        var poison = kafka.publish(
                Topics.TENANTS, 0, tenant, headers, "{\"tenantId\": \"Camille\"}".getBytes(StandardCharsets.UTF_8));
        kafka.publish(SampleTenants.changed(tenant, 1, "PT0S"));
        comesToHold("1 PT0S");
        assertThat(shelf.quarantine())
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("topic", Topics.TENANTS)
                        .containsEntry("offset", poison.offset())
                        .containsEntry("reason", "EVENT_UNREADABLE"));
        assertThat(shelf.quarantine().toString()).doesNotContain("Camille");
    }

    @Test
    void an_outage_of_the_database_is_waited_out() throws Exception {
        LocalPlatform.postgres().stop();
        try {
            kafka.publish(SampleTenants.changed(tenant, 1, "PT5H"));
        } finally {
            LocalPlatform.postgres().start();
        }
        comesToHold("1 PT5H");
    }

    /** Offsets of one partition are taken in their order. */
    private void allIsRead() throws Exception {
        var last = "t-" + UUID.randomUUID().toString().substring(0, 8);
        kafka.publish(SampleTenants.changed(last, 1, "PT4H"));
        comesToHold(last, "1 PT4H");
    }

    private void comesToHold(String settings) {
        comesToHold(tenant, settings);
    }

    private void comesToHold(String of, String settings) {
        await().ignoreExceptions()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(held(of)).containsExactly(settings));
    }

    private List<String> held(String of) {
        return wall.inside(
                new TenantId(of),
                handle -> handle.createQuery(
                                "select version || ' ' || (settings ->> 'gatheringWindow') from tenant_settings")
                        .mapTo(String.class)
                        .list());
    }
}
