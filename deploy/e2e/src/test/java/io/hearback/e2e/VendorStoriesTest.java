package io.hearback.e2e;

import io.hearback.local.mail.CaughtNotice;
import io.hearback.local.service.Service;
import io.hearback.local.vendor.Fixture;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From what a vendor signs to the notice in the candidate's mailbox, and back again. */
class VendorStoriesTest {

    private static final Duration LONGEST_JOURNEY = Duration.ofSeconds(90);
    private static final List<VendorStory> STORIES = VendorStories.all();
    private static final Map<VendorStory, Future<ConnectedSystem>> BEGUN = new LinkedHashMap<>();
    private static final List<ConnectedSystem> OPEN = new ArrayList<>();

    private final Pipeline pipeline = Pipeline.running();

    /** All at once, so that they wait together for their grace windows. */
    @BeforeAll
    static void all_vendors_refuse() {
        var pipeline = Pipeline.running();
        connect(pipeline, "GREENHOUSE").means("HIRING_FREEZE", VendorStories.REASONS);
        try (var vendors = Executors.newFixedThreadPool(4)) {
            STORIES.forEach(story -> BEGUN.put(story, vendors.submit(() -> {
                var system = story.connect(pipeline);
                story.refuses().accept(system);
                return system;
            })));
        }
    }

    @AfterAll
    static void close() {
        BEGUN.values().stream()
                .filter(system -> system.state() == Future.State.SUCCESS)
                .map(Future::resultNow)
                .forEach(ConnectedSystem::close);
        OPEN.forEach(ConnectedSystem::close);
    }

    static List<VendorStory> stories() {
        return STORIES;
    }

    @ParameterizedTest
    @MethodSource("stories")
    void a_refusal_is_a_notice_in_the_mailbox_of_the_person_it_is_about(VendorStory story)
            throws InterruptedException, ExecutionException {
        var system = BEGUN.get(story).get();
        assertThat(system.untilRead(1).findValuesAsText("state")).containsOnly("DONE");
        for (var email : story.emails()) {
            var notice = pipeline.mail().waitFor(email, LONGEST_JOURNEY);
            assertThat(unfolded(notice)).contains(story.reads());
            assertThat(pipeline.mail().to(email)).hasSize(1);
        }
    }

    /** While message-service stands still, no grace window ends; so both are told within it, however slow this machine is. */
    @Test
    void what_a_vendor_takes_back_within_the_grace_window_is_recalled() {
        var stories = VendorStories.all().stream()
                .filter(story -> story.takesBack() != null)
                .toList();
        pipeline.platform().pause(Service.MESSAGE);
        try {
            stories.forEach(this::refuseAndTakeBack);
        } finally {
            pipeline.platform().resume(Service.MESSAGE);
        }
        var all = new SoftAssertions();
        for (var story : stories) {
            all.assertThatCode(() -> untilRecalled(story)).as(story.title()).doesNotThrowAnyException();
        }
        aLaterOutcomeHasGoneTheWholeWay();
        for (var story : stories) {
            story.emails()
                    .forEach(email -> all.assertThat(pipeline.mail().to(email))
                            .as(story.title())
                            .isEmpty());
        }
        all.assertAll();
    }

    @Test
    void a_refusal_that_is_delivered_again_is_one_notice() {
        var id = VendorStories.newId();
        var rejected = Fixture.of("greenhouse/reject_candidate").about(id);
        var greenhouse = connect(pipeline, "GREENHOUSE");
        greenhouse.delivers(rejected);
        greenhouse.delivers(rejected); // under another id
        pipeline.mail().waitFor("hector.porter." + id + "@example.org", LONGEST_JOURNEY);
        aLaterOutcomeHasGoneTheWholeWay();
        assertThat(pipeline.mail().to("hector.porter." + id + "@example.org")).hasSize(1);
    }

    @Test
    void a_forged_delivery_is_refused_and_leads_to_nothing() {
        var id = VendorStories.newId();
        var greenhouse = connect(pipeline, "GREENHOUSE");
        var forged = Fixture.of("greenhouse/reject_candidate").about(id).signed("another-secret");
        assertThat(greenhouse.send(forged).statusCode()).isEqualTo(401);
        aLaterOutcomeHasGoneTheWholeWay();
        assertThat(pipeline.mail().to("hector.porter." + id + "@example.org")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"prospect, false, true, PROSPECT", "can_email, true, false, MAY_NOT_BE_EMAILED"})
    void who_never_applied_or_wants_no_mail_hears_nothing(String field, String usual, String said, String note) {
        var id = VendorStories.newId();
        var greenhouse = connect(pipeline, "GREENHOUSE");
        greenhouse.delivers(Fixture.of("greenhouse/reject_candidate")
                .about(id)
                .with("\"%s\":%s".formatted(field, usual), "\"%s\":%s".formatted(field, said)));
        assertThat(greenhouse.untilRead(1).findValuesAsText("note")).containsExactly(note);
        aLaterOutcomeHasGoneTheWholeWay();
        assertThat(pipeline.mail().to("hector.porter." + id + "@example.org")).isEmpty();
    }

    @Test
    void a_confidential_job_is_not_named() {
        var id = VendorStories.newId();
        connect(pipeline, "GREENHOUSE")
                .delivers(Fixture.of("greenhouse/reject_candidate")
                        .about(id)
                        .with("\"confidential\":false", "\"confidential\":true"));
        var notice = pipeline.mail().waitFor("hector.porter." + id + "@example.org", LONGEST_JOURNEY);
        assertThat(unfolded(notice)).contains("poste confidentiel");
        assertThat(notice.subject() + notice.text() + notice.html()).doesNotContain("Designer");
    }

    private void refuseAndTakeBack(VendorStory story) {
        try (var system = story.connect(pipeline)) {
            story.refuses().accept(system);
            system.untilRead(1);
            story.takesBack().accept(system);
            system.untilRead(2);
        }
    }

    private void untilRecalled(VendorStory story) {
        var people = story.emails().stream().map(email -> "'" + email + "'").collect(Collectors.joining(", "));
        await().atMost(LONGEST_JOURNEY)
                .until(() -> pipeline.count(
                                Service.MESSAGE,
                                "select count(*) from notice where state = 'RECALLED' and candidate_email in (" + people
                                        + ")")
                        == story.emails().size());
    }

    /** Whatever else was set off before would have arrived as well. */
    private void aLaterOutcomeHasGoneTheWholeWay() {
        pipeline.untilSent(pipeline.ats().report(AnOutcome.refusal()));
    }

    /** The text as one line, as a long one is folded anywhere. */
    private static String unfolded(CaughtNotice notice) {
        return notice.text().replaceAll("\\s+", " ");
    }

    private static ConnectedSystem connect(Pipeline pipeline, String vendor) {
        var system = ConnectedSystem.of(pipeline, vendor);
        OPEN.add(system);
        return system;
    }
}
