package io.hearback.message.inbox;

import io.hearback.contract.StageRecorded;
import io.hearback.message.house.Houses;
import io.hearback.message.notice.OfferGuides;
import io.hearback.message.recipient.Applicant;
import io.hearback.message.recipient.Intake;
import io.hearback.message.setting.Settings;
import io.hearback.message.setting.SettingsRegister;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which of the offers in a batch call for a guide, and who gets it: those whose organisations ask for it. */
@ApplicationScoped
class OfferGuidance {

    private static final Logger LOG = Logger.getLogger(OfferGuidance.class);

    private final TenantWall wall;
    private final SettingsRegister settings;
    private final Intake intake;
    private final Houses houses;
    private final Clock clock;

    OfferGuidance(TenantWall wall, SettingsRegister settings, Intake intake, Houses houses, Clock clock) {
        this.wall = wall;
        this.settings = settings;
        this.intake = intake;
        this.houses = houses;
        this.clock = clock;
    }

    /**
     * Nothing is asked, of nobody, where no offer is told of. Otherwise one statement, and where a guide is wanted, one call to
     * intake-service and two statements; all but the call unless it is remembered.
     *
     * @return by stage event
     * @throws io.hearback.message.recipient.IntakeUnavailableException if the people cannot be asked for: take the batch in again
     */
    Map<UUID, OfferGuides.Order> orders(Collection<StageRecorded> stages) {
        var now = clock.instant();
        var offers = stages.stream()
                .filter(event -> OfferGuides.isCalledForBy(event, now))
                .toList();
        if (offers.isEmpty()) {
            return Map.of();
        }
        var asking = asking(
                offers.stream().map(offer -> new TenantId(offer.tenantId())).collect(Collectors.toSet()));
        var wanted = offers.stream()
                .filter(offer -> asking.contains(new TenantId(offer.tenantId())))
                .toList();
        return wanted.isEmpty() ? Map.of() : orders(wanted, asking);
    }

    private Set<TenantId> asking(Set<TenantId> tenants) {
        var told = wall.asWorker(worker -> settings.of(worker, tenants));
        return tenants.stream()
                .filter(tenant -> told.get(tenant).filter(Settings::offerGuide).isPresent())
                .collect(Collectors.toSet());
    }

    private Map<UUID, OfferGuides.Order> orders(List<StageRecorded> wanted, Set<TenantId> asking) {
        var people = intake.applicants(
                wanted.stream().map(StageRecorded::applicationId).collect(Collectors.toSet()));
        var writing = houses.of(asking);
        var orders = new HashMap<UUID, OfferGuides.Order>();
        for (var offer : wanted) {
            var applicant = people.get(offer.applicationId());
            if (isOf(offer, applicant)) {
                var house = writing.get(new TenantId(offer.tenantId()));
                orders.put(offer.stageEventId(), new OfferGuides.Order(offer, applicant, house));
            } else {
                LOG.warnf("OFFER_GUIDE_NOT_WRITTEN no people known application=%s", offer.applicationId());
            }
        }
        return orders;
    }

    private static boolean isOf(StageRecorded offer, Applicant applicant) {
        return applicant != null && applicant.tenantId().equals(offer.tenantId());
    }
}
