package io.hearback.feedback.metric;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Times to notice that are counted together: one bucket of {@link Waits}, of what one cut tells apart. By everything at once
 * there would be as many as facts.
 *
 * @param cut what is told apart beside the stage; all else is empty
 */
record WaitCell(
        String tenantId,
        Cut cut,
        LocalDate day,
        String stage,
        String kind,
        String reason,
        String team,
        String country,
        int bucket)
        implements Comparable<WaitCell> {

    /** What waits are told apart by. */
    enum Cut {
        COUNTRY,
        REASON,
        STAGE,
        TEAM
    }

    private static final Comparator<WaitCell> ORDER = Comparator.comparing(WaitCell::tenantId)
            .thenComparing(WaitCell::cut)
            .thenComparing(WaitCell::day)
            .thenComparing(WaitCell::stage)
            .thenComparing(WaitCell::kind)
            .thenComparing(WaitCell::reason)
            .thenComparing(WaitCell::team)
            .thenComparing(WaitCell::country)
            .thenComparing(WaitCell::bucket);

    /** @return those that a wait of a fact in this cell counts in */
    static List<WaitCell> of(Cell cell, int bucket) {
        var stage = cell.stage().name();
        return Stream.of(Cut.values())
                .filter(cut -> cut != Cut.TEAM || !cell.team().isEmpty())
                .filter(cut -> cut != Cut.COUNTRY || !cell.country().isEmpty())
                .map(cut -> new WaitCell(
                        cell.tenantId(),
                        cut,
                        cell.day(),
                        stage,
                        cut == Cut.REASON ? cell.kind().name() : "",
                        cut == Cut.REASON ? cell.reason() : "",
                        cut == Cut.TEAM ? cell.team() : "",
                        cut == Cut.COUNTRY ? cell.country() : "",
                        bucket))
                .toList();
    }

    /** The order in which all transactions lock them. */
    @Override
    public int compareTo(WaitCell other) {
        return ORDER.compare(this, other);
    }
}
