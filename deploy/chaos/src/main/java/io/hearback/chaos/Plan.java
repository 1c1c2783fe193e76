package io.hearback.chaos;

import io.hearback.chaos.Fault.Kind;
import io.hearback.chaos.smtp.Conduct;
import io.hearback.chaos.smtp.Misconduct;
import io.hearback.chaos.smtp.Misconduct.Deed;
import io.hearback.chaos.smtp.Moment;
import io.hearback.chaos.smtp.Phase;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * All that goes wrong in a campaign, and when. A pure function of its components: the same seed is the same plan. What time the
 * machine needs is no part of it, so faults are due after so many outcomes and not after so many seconds.
 *
 * @param kills processes ended without notice: services, PostgreSQL, Kafka; pauses, replays and rolling restarts come on top
 * @param recalls share of the outcomes that somebody takes back, 0 to 1
 */
public record Plan(long seed, int outcomes, int kills, double recalls) implements Conduct {

    /** Of this many hand-overs or connections, so many meet each misconduct below. */
    private static final int OF = 1000;

    /** Recalls are fired this long before or after the notice is due, at most. */
    private static final int RACE_MILLIS = 50;

    private static final Duration PAUSE_BEYOND_LEASES = Limits.HAND_OVER_LEASE.plusSeconds(4);
    private static final int KILLS_PER_PAUSE = 8;
    private static final int KILLS_PER_REPLAY = 15;
    private static final int KILLS_PER_ROLLING_RESTART = 30;

    /** Chapters of chance, so that one more of a thing changes nothing about another. */
    private enum Chapter {
        FAULT,
        CONNECTION,
        HAND_OVER,
        RECALL
    }

    public Plan {
        if (outcomes < 1 || kills < 0 || recalls < 0 || recalls > 1) {
            throw new IllegalArgumentException("outcomes >= 1, kills >= 0 and 0 <= recalls <= 1 are needed");
        }
    }

    /** How an outcome is taken back. */
    public enum Way {
        /** by {@code POST /v1/notices/{id}/recall}, which says whether it was in time */
        RECALL,
        /** by an outcome that says the refusal was a mistake */
        REINSTATEMENT
    }

    /** @param offset from the moment the notice is due */
    public record Withdrawal(Way way, Duration offset) {}

    /** @return in the order in which they are due, spread evenly over the outcomes */
    public List<Fault> faults() {
        var kinds = new ArrayList<Kind>();
        IntStream.range(0, kills).forEach(number -> kinds.add(killed(chance(Chapter.FAULT, number))));
        add(kinds, Kind.PAUSE_DISPATCHER, KILLS_PER_PAUSE);
        add(kinds, Kind.REPLAY, KILLS_PER_REPLAY);
        add(kinds, Kind.ROLLING_RESTART, KILLS_PER_ROLLING_RESTART);
        shuffle(kinds, chance(Chapter.FAULT, -1));
        return IntStream.range(0, kinds.size())
                .mapToObj(number -> fault(
                        kinds.get(number),
                        (int) ((long) outcomes * (number + 1) / (kinds.size() + 1)),
                        chance(Chapter.FAULT, kills + number)))
                .toList();
    }

    /** One for each so many kills, and for what is left over. */
    private void add(List<Kind> kinds, Kind kind, int killsPerOne) {
        kinds.addAll(Collections.nCopies((kills + killsPerOne - 1) / killsPerOne, kind));
    }

    /** Most kills hit who dispatches: there a kill can do most harm. */
    private static Kind killed(SplittableRandom chance) {
        var drawn = chance.nextInt(100);
        if (drawn < 76) {
            return Kind.KILL_DISPATCHER;
        } else if (drawn < 85) {
            return Kind.KILL_INTAKE;
        } else if (drawn < 90) {
            return Kind.KILL_FEEDBACK;
        } else if (drawn < 96) {
            return Kind.CRASH_POSTGRES;
        }
        return Kind.KILL_KAFKA;
    }

    private static Fault fault(Kind kind, int after, SplittableRandom chance) {
        var copy = chance.nextInt(Limits.COPIES);
        // One in five kills comes when it comes.
        var moment = kind == Kind.KILL_DISPATCHER && chance.nextInt(5) > 0
                ? Moment.values()[chance.nextInt(Moment.values().length)]
                : null;
        var pause = kind == Kind.PAUSE_DISPATCHER ? PAUSE_BEYOND_LEASES : Duration.ofMillis(chance.nextInt(500));
        return new Fault(after, kind, copy, moment, pause);
    }

    @Override
    public Misconduct onConnection(long number) {
        var drawn = chance(Chapter.CONNECTION, number).nextInt(OF);
        if (drawn < 10) {
            return new Misconduct(drawn < 5 ? Phase.CONNECT : Phase.EHLO, Deed.RESET, 0, Duration.ZERO);
        }
        return Misconduct.NONE;
    }

    @Override
    public Misconduct onHandOver(long number) {
        var chance = chance(Chapter.HAND_OVER, number);
        var drawn = chance.nextInt(OF);
        if (drawn < 8) {
            return new Misconduct(Phase.DOT, Deed.RESET, 0, Duration.ZERO);
        } else if (drawn < 16) {
            return new Misconduct(Phase.DOT, Deed.TAKE_AND_RESET, 0, Duration.ZERO);
        } else if (drawn < 20) {
            return new Misconduct(Phase.DOT, Deed.TAKE_AND_ANSWER_LATE, 0, beyondPatience(chance));
        } else if (drawn < 44) {
            return new Misconduct(
                    one(chance, Phase.MAIL, Phase.RCPT, Phase.DATA, Phase.BODY), Deed.RESET, 0, Duration.ZERO);
        } else if (drawn < 48) {
            return new Misconduct(
                    one(chance, Phase.MAIL, Phase.RCPT, Phase.DATA), Deed.PAUSE, 0, beyondPatience(chance));
        } else if (drawn < 70) {
            return new Misconduct(
                    one(chance, Phase.MAIL, Phase.RCPT, Phase.DATA, Phase.DOT), Deed.REPLY, 451, Duration.ZERO);
        } else if (drawn < 80) {
            return new Misconduct(one(chance, Phase.RCPT, Phase.DATA, Phase.DOT), Deed.REPLY, 554, Duration.ZERO);
        } else if (drawn < 120) {
            var slowly = Duration.ofMillis(50 + chance.nextInt(450));
            return new Misconduct(one(chance, Phase.MAIL, Phase.RCPT, Phase.DATA, Phase.DOT), Deed.PAUSE, 0, slowly);
        }
        return Misconduct.NONE;
    }

    /** @return how the outcome with this number, from 0, is taken back; empty if it stands */
    public Optional<Withdrawal> withdrawal(int outcome) {
        var chance = chance(Chapter.RECALL, outcome);
        if (chance.nextDouble() >= recalls) {
            return Optional.empty();
        }
        var way = chance.nextInt(10) == 0 ? Way.REINSTATEMENT : Way.RECALL;
        return Optional.of(new Withdrawal(way, Duration.ofMillis(chance.nextInt(-RACE_MILLIS, RACE_MILLIS + 1))));
    }

    private static Duration beyondPatience(SplittableRandom chance) {
        return Limits.SMTP_TIMEOUT.plusMillis(500 + chance.nextInt(1_000));
    }

    private static Phase one(SplittableRandom chance, Phase... phases) {
        return phases[chance.nextInt(phases.length)];
    }

    private static void shuffle(List<Kind> kinds, SplittableRandom chance) {
        for (int last = kinds.size() - 1; last > 0; last--) {
            var other = chance.nextInt(last + 1);
            var kept = kinds.get(last);
            kinds.set(last, kinds.get(other));
            kinds.set(other, kept);
        }
    }

    /** A source of chance for one thing alone, wherever and whenever it is asked for. */
    private SplittableRandom chance(Chapter chapter, long number) {
        var mixed = new SplittableRandom(seed).nextLong() ^ (chapter.ordinal() + 1L) << 48;
        return new SplittableRandom(new SplittableRandom(mixed + number).nextLong());
    }
}
