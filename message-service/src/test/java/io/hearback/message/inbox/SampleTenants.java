package io.hearback.message.inbox;

import io.hearback.contract.SendingHours;
import io.hearback.contract.Stage;
import io.hearback.contract.TenantChanged;

import java.util.List;
import java.util.Map;

/** What an organisation may decide about itself. */
final class SampleTenants {

    private SampleTenants() {}

    static TenantChanged changed(String tenant, int version, String gatheringWindow) {
        return changed(tenant, version, gatheringWindow, SendingHours.ANY_HOUR);
    }

    static TenantChanged changed(String tenant, int version, String gatheringWindow, SendingHours sending) {
        return new TenantChanged(
                tenant,
                version,
                "Initech",
                null,
                null,
                "fr",
                List.of("fr", "en"),
                "Europe/Paris",
                "FR",
                Map.of(Stage.INTERVIEW, 14),
                6,
                gatheringWindow,
                sending,
                SampleOutcomes.MORNING);
    }
}
