package io.hearback.message.notice;

import io.hearback.contract.NoticeKind;
import io.hearback.message.house.House;
import io.hearback.message.house.Houses;
import io.hearback.message.schedule.Courtesy;
import io.hearback.message.schedule.Departure;
import io.hearback.message.schedule.HolidayCalendars;
import io.hearback.message.schedule.OpenHours;
import io.hearback.message.schedule.SendTime;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * When a notice leaves, by what its kind asks for, what its organisation decided, and where its recipient is. The rules are
 * those of the schedule; here is what they are asked about. The same notice gets the same answer again.
 */
@ApplicationScoped
public class Departures {

    private final Houses houses;
    private final SendTime sendTime;
    private final HolidayCalendars calendars = new HolidayCalendars();

    Departures(Houses houses, NoticeConfig config) {
        this.houses = houses;
        this.sendTime = new SendTime(config.graceWindow());
    }

    /** Of a notice that is scheduled now. */
    Departure scheduled(UUID id, Occasion occasion, Place place, House house, Instant now) {
        return humane(id, occasion, place, house, sendTime.after(now), now);
    }

    /** Of one that a call comes before, if nobody makes it. */
    Departure unlessCalled(UUID id, Occasion occasion, Place place, House house, Instant now) {
        var soonest = sendTime.unlessCalled(now, house.style().callWithin());
        return humane(id, occasion, place, house, soonest, now);
    }

    /** Of one whose call was made: the candidate knows, so nothing but the grace window and the hours keeps it. */
    Departure called(Notice notice, House house, Instant now) {
        var soonest = sendTime.after(notice.life().stateAt());
        return within(notice, house, soonest.at().isAfter(now) ? soonest : Departure.now(now));
    }

    /** Of one that changed, and whose hours may be others by then. */
    Departure changed(Notice notice, House house, Instant now) {
        return within(notice, house, sendTime.after(now));
    }

    /**
     * To be asked before the point of no return: a notice may have been claimed late, and its organisation may have decided
     * otherwise since it was scheduled. Reads what it decided in a transaction of its own, unless it is remembered.
     *
     * @return the next opening if it may not leave now; empty if it may
     */
    public Optional<Departure> putOff(Notice notice, Instant now) {
        return Optional.of(next(notice, Departure.now(now))).filter(departure -> departure.why() != null);
    }

    /** @param soonest when it could be tried again. @return that, or the opening after it */
    public Departure next(Notice notice, Departure soonest) {
        return within(notice, houses.of(notice.tenant()), soonest);
    }

    private Departure humane(UUID id, Occasion occasion, Place place, House house, Departure soonest, Instant now) {
        var courtesy = Courtesy.of(occasion.kind());
        var humane = courtesy == Courtesy.DELAY_AND_HOURS
                ? sendTime.humane(
                        soonest, occasion.decidedAt(), house.timetable().hours(), now, chance(id))
                : soonest;
        return within(id, occasion.kind(), place, house, humane);
    }

    private Departure within(Notice notice, House house, Departure soonest) {
        return within(notice.id(), notice.occasion().kind(), notice.parties().place(), house, soonest);
    }

    private Departure within(UUID id, NoticeKind kind, Place place, House house, Departure soonest) {
        return Courtesy.of(kind) == Courtesy.NONE ? soonest : open(place, house).next(soonest, chance(id));
    }

    private OpenHours open(Place place, House house) {
        return house.timetable().at(place.zone().orElse(null), place.country(), calendars);
    }

    /** @return in [0, 1): the last bits of an id are random (RFC 9562, 5.7) */
    private static double chance(UUID id) {
        return (id.getLeastSignificantBits() << 11 >>> 11) * 0x1.0p-53;
    }
}
