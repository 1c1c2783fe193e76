package io.hearback.message.house;

import io.hearback.contract.SendingHours;
import io.hearback.contract.Stage;
import io.hearback.contract.TenantChanged;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.compose.HouseWords;
import io.hearback.message.compose.Tone;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.respect.Verdict;
import io.hearback.message.schedule.Timetable;
import io.hearback.message.setting.SettingsRegister;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class HousesTest {

    private static final HouseStyle INFORMAL = new HouseStyle(
            "fr",
            Tone.INFORMAL,
            Verdict.ACCEPTABLE,
            "FR",
            Set.of("DE", "AT"),
            Set.of(Stage.OFFER),
            Duration.ofHours(30));

    @Inject
    Houses houses;

    @Inject
    HouseStyles styles;

    @Inject
    HouseSentences sentences;

    @Inject
    TenantWall wall;

    @Inject
    SettingsRegister settings;

    /** As in tests it is until its settings have come. */
    private static final House UNTOLD = House.DEFAULT.with(Timetable.ANY_HOUR);

    private final TenantId tenant = newTenant();

    private static TenantId newTenant() {
        return new TenantId("tenant-" + UUID.randomUUID().toString().substring(0, 8));
    }

    @Test
    void whoever_has_chosen_nothing_has_the_default() {
        assertThat(houses.of(tenant)).isEqualTo(UNTOLD);
        assertThat(styles.of(tenant)).isEqualTo(HouseStyle.DEFAULT);
        assertThat(styles.stored(tenant)).isEqualTo(HouseStyle.DEFAULT);
    }

    @Test
    void a_style_is_kept_whole_and_seen_at_once() {
        styles.of(tenant);
        styles.save(tenant, INFORMAL);
        assertThat(styles.of(tenant)).isEqualTo(INFORMAL);
        assertThat(styles.stored(tenant)).isEqualTo(INFORMAL);

        styles.save(tenant, HouseStyle.DEFAULT);
        assertThat(styles.of(tenant)).isEqualTo(HouseStyle.DEFAULT);
    }

    @Test
    void a_worker_reads_many_tenants_and_each_has_its_own() {
        var other = newTenant();
        styles.save(tenant, INFORMAL);
        var found = houses.of(List.of(tenant, other));
        assertThat(found.get(tenant).style()).isEqualTo(INFORMAL);
        assertThat(found.get(other)).isEqualTo(UNTOLD);
    }

    @Test
    void a_worker_reads_each_tenant_s_own_words_and_the_latest_of_each() {
        var other = newTenant();
        sentences.change(tenant, "en", "greeting", "Hi {name},", "somebody");
        sentences.change(tenant, "en", "greeting", "Dear {name},", "somebody");
        sentences.change(tenant, "fr", "greeting", "Salut {name},", "somebody");
        sentences.change(tenant, "fr", "greeting", null, "somebody");
        sentences.change(other, "en", "reply", "Just reply to this.", "somebody");
        var found = houses.of(List.of(tenant, other));
        assertThat(found.get(tenant))
                .isEqualTo(new House(
                        HouseStyle.DEFAULT,
                        new HouseWords(4, Map.of("en", Map.of("greeting", "Dear {name},"))),
                        Timetable.ANY_HOUR));
        assertThat(found.get(other).words().sentences())
                .isEqualTo(Map.of("en", Map.of("reply", "Just reply to this.")));
    }

    @Test
    void what_an_organisation_told_about_its_hours_and_its_place_comes_with_its_words() {
        var hours =
                new SendingHours("10:00", "12:00", List.of(DayOfWeek.TUESDAY), "12:00", false, "BY", "PT1H", "PT1M");
        var told = new TenantChanged(
                tenant.value(),
                1,
                "Acme",
                null,
                null,
                "de",
                List.of("de"),
                "Europe/Berlin",
                "DE",
                Map.of(),
                6,
                "PT4H",
                hours,
                Instant.EPOCH);
        wall.asWorker(worker -> {
            settings.keep(worker, List.of(told));
            return null;
        });
        var expected = new Timetable(hours, ZoneId.of("Europe/Berlin"), "DE");
        assertThat(houses.of(tenant).timetable()).isEqualTo(expected);
        assertThat(wall.<Timetable>inside(
                        newTenant(), handle -> houses.of(handle, tenant).timetable()))
                .as("remembered")
                .isEqualTo(expected);
    }

    @Test
    void what_was_read_is_remembered_for_a_while() {
        assertThat(houses.of(tenant)).isEqualTo(UNTOLD);
        wall.inside(
                tenant,
                handle -> handle.execute(
                        "insert into house_sentence values (?, 1, 'en', 'greeting', 'Hi {name},', now(), 'elsewhere')",
                        tenant.value()));
        assertThat(houses.of(tenant)).isEqualTo(UNTOLD);
        assertThat(houses.of(List.of(tenant))).containsEntry(tenant, UNTOLD);
        assertThat(sentences.stored(tenant).version()).isEqualTo(1);
        houses.forget(tenant);
        assertThat(houses.of(tenant).words().version()).isEqualTo(1);
    }

    @Test
    void a_worker_reads_and_changes_nothing() {
        for (var statement : List.of(
                "update house_style set country = 'FR'",
                "insert into house_sentence values ('acme', 1, 'en', 'reply', null, now(), 'x')",
                "delete from house_sentence")) {
            assertThatThrownBy(() -> wall.asWorker(worker -> worker.execute(statement)))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_law_of_the_place_goes_before_that_of_the_house() {
        assertThat(INFORMAL.in("DE").country()).isEqualTo("DE");
        assertThat(INFORMAL.in(null).country()).isEqualTo("FR");
    }
}
