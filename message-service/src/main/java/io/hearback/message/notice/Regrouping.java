package io.hearback.message.notice;

import io.hearback.contract.NoticeState;
import io.hearback.message.house.Houses;
import io.hearback.message.notice.Gathering.Decision;
import io.hearback.message.setting.Settings;
import io.hearback.message.setting.SettingsRegister;
import io.hearback.message.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes what {@link Gathering} decides: writes anew what a notice tells for others, and moves those. What cannot be said
 * well together is said apart. One statement and one JDBC batch for any number of people, where anything changes, and one
 * more statement where the settings of an organisation are not remembered.
 */
@ApplicationScoped
class Regrouping {

    /** @param told whether others hear of the change */
    private record Change(Draft draft, boolean told, boolean rewritten) {}

    private final Texts texts;
    private final ReasonVersions reasons;
    private final NoticeEvents events;
    private final Houses houses;
    private final Departures departures;
    private final SettingsRegister settings;
    private final Duration usualWindow;

    Regrouping(
            Texts texts,
            ReasonVersions reasons,
            NoticeEvents events,
            Houses houses,
            SettingsRegister settings,
            Departures departures,
            NoticeConfig config) {
        this.texts = texts;
        this.reasons = reasons;
        this.events = events;
        this.houses = houses;
        this.departures = departures;
        this.settings = settings;
        this.usualWindow = config.gatheringWindow();
    }

    /** @param waiting locked */
    void make(Handle handle, List<Waiting> waiting, Map<Person, Offer> offers, Instant now) {
        var windows = windows(handle, waiting);
        var apart = new HashSet<UUID>();
        while (true) {
            var decisions = decide(waiting, offers, windows, Set.copyOf(apart));
            if (decisions.isEmpty()) {
                return;
            }
            var drafts = Draft.read(handle, concerned(decisions));
            var changes = new ArrayList<Change>();
            var unsayable = new HashSet<UUID>();
            for (var decision : decisions) {
                changes.add(change(handle, decision, drafts, unsayable, now));
            }
            if (unsayable.isEmpty()) {
                save(handle, changes);
                return;
            }
            apart.addAll(unsayable);
        }
    }

    /** @return of each tenant: its own if we were told, else the usual one */
    private Map<TenantId, Duration> windows(Handle handle, List<Waiting> waiting) {
        var tenants = waiting.stream().map(Regrouping::tenant).collect(Collectors.toSet());
        return settings.of(handle, tenants).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        known -> known.getValue().map(Settings::gatheringWindow).orElse(usualWindow)));
    }

    private static TenantId tenant(Waiting notice) {
        return new TenantId(notice.person().tenant());
    }

    private static List<Decision> decide(
            List<Waiting> waiting, Map<Person, Offer> offers, Map<TenantId, Duration> windows, Set<UUID> apart) {
        return waiting.stream().collect(Collectors.groupingBy(Waiting::person)).entrySet().stream()
                .flatMap(each -> new Gathering(
                                windows.get(tenant(each.getValue().getFirst())), apart)
                        .decide(each.getValue(), offers.getOrDefault(each.getKey(), Offer.NONE)).stream())
                .filter(Decision::changes)
                .toList();
    }

    private static Set<UUID> concerned(List<Decision> decisions) {
        return decisions.stream()
                .flatMap(decision ->
                        Stream.concat(Stream.of(decision.notice().id()), decision.gathered().carries().stream()))
                .collect(Collectors.toSet());
    }

    private Change change(Handle handle, Decision decision, Map<UUID, Draft> drafts, Set<UUID> unsayable, Instant now) {
        var draft = drafts.get(decision.notice().id());
        var notice = draft.notice().with(decision.gathered());
        if (!decision.rewrites()) {
            return moved(handle, new Draft(notice, draft.substance()), decision.state(), decision.cause(), false, now);
        }
        var carries = decision.gathered().carries();
        var house = houses.of(handle, notice.tenant());
        var matters = Stream.concat(Stream.of(draft), carries.stream().map(drafts::get))
                .map(each -> each.substance().matter())
                .toList();
        var text = texts.writeTogether(matters, draft.notice().parties().place().country(), house);
        if (text.cause() != null) {
            unsayable.addAll(carries);
        }
        var version = notice.edition().reasonVersion() + (text.isWritten() ? 1 : 0);
        var edition = text.edition(version, house.words().version());
        // No decision is told sooner because another one is told with it.
        var life = carries.stream()
                .map(carried -> drafts.get(carried).notice().life().leaves())
                .reduce(notice.life(), Life::noSoonerThan, (one, other) -> other);
        var rewritten = new Draft(
                notice.with(text.wording(), edition).with(life),
                new Substance(draft.substance().matter(), text.report()));
        // Alone again, it may be below a bar that the organisation has raised meanwhile.
        var held = text.cause() != null && decision.state() == NoticeState.SCHEDULED;
        return held
                ? moved(handle, rewritten, NoticeState.HELD, text.cause(), true, now)
                : moved(handle, rewritten, decision.state(), decision.cause(), true, now);
    }

    /** Whatever is to be read otherwise than before can be recalled for another grace window. */
    private Change moved(Handle handle, Draft draft, NoticeState state, String cause, boolean rewritten, Instant now) {
        var life = draft.notice().life();
        var soonest = state == NoticeState.SCHEDULED
                ? departures.changed(
                        draft.notice(), houses.of(handle, draft.notice().tenant()), now)
                : life.leaves();
        // A worker's own comings and goings are not told.
        var told = life.state() == NoticeState.CLAIMED ? state != NoticeState.SCHEDULED : state != life.state();
        told |= state == NoticeState.HELD && !cause.equals(life.cause());
        var moved = new Life(
                state,
                cause,
                life.version() + (told ? 1 : 0),
                life.attempts(),
                life.noSoonerThan(soonest).leaves(),
                life.createdAt(),
                told ? now : life.stateAt(),
                life.way());
        return new Change(draft.as(moved), told, rewritten);
    }

    private void save(Handle handle, List<Change> changes) {
        Draft.saveAll(handle, changes.stream().map(Change::draft).toList());
        var rewritten =
                changes.stream().filter(Change::rewritten).map(Change::draft).toList();
        reasons.enter(handle, rewritten, ReasonVersions.PLATFORM);
        events.tell(
                handle,
                changes.stream()
                        .filter(Change::told)
                        .map(change -> change.draft().notice().changed())
                        .toList());
    }
}
