package io.hearback.e2e;

import io.hearback.local.service.Service;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import static org.awaitility.Awaitility.await;

class FreshReaderTest {

    private static final Duration LONGEST_READING = Duration.ofSeconds(60);

    private final Pipeline pipeline = Pipeline.running();

    @ParameterizedTest
    @EnumSource(
            value = Service.class,
            names = {"MESSAGE", "FEEDBACK"})
    void who_starts_with_nothing_hears_what_organisations_decided_before(Service reader) {
        var days = ThreadLocalRandom.current().nextInt(30, 300);
        pipeline.ats().promises("APPLICATION", days);
        untilKnown(reader, days);

        pipeline.startsWithNothingOfTenants(reader);

        untilKnown(reader, days);
    }

    private void untilKnown(Service reader, int days) {
        await().atMost(LONGEST_READING)
                .until(() -> pipeline.count(
                                reader,
                                "select count(*) from tenant_settings where tenant_id = '"
                                        + pipeline.platform().tenant().id()
                                        + "' and settings -> 'promises' ->> 'APPLICATION' = '" + days + "'")
                        == 1);
    }
}
