package io.hearback.feedback.insight;

import java.util.List;

/**
 * A table of numbers that the browser may draw. It says all there is to say without being drawn.
 *
 * @param unit of the axis, as people read it; empty for plain counts
 * @param heads of the columns: first what the rows are, then of each column of numbers
 * @param mark a line across; null for none
 * @param band behind the lines; null for none
 */
public record Chart(Plot plot, String unit, List<String> heads, List<Row> rows, Mark mark, Band band) {

    public record Row(String name, String href, List<Cell> cells) {}

    /**
     * @param value for the drawing, in the chart's unit; null where nothing is known
     * @param text for people
     * @param href the list behind it; null for none
     */
    public record Cell(Double value, String text, String href) {

        public boolean isKnown() {
            return value != null;
        }
    }

    /** @param at on the axis of values; of columns: the number of the column, from 0 */
    public record Mark(double at, String says) {}

    public record Band(double low, double high, String says) {}

    static Chart of(Plot plot, String unit, List<String> heads, List<Row> rows) {
        return new Chart(plot, unit, heads, rows, null, null);
    }

    Chart with(Mark line) {
        return new Chart(plot, unit, heads, rows, line, band);
    }

    Chart with(Band behind) {
        return new Chart(plot, unit, heads, rows, mark, behind);
    }

    /** @return whether nothing is known; a count of nothing says nothing either, but a time or a share of zero does */
    public boolean isEmpty() {
        var cells = rows.stream().flatMap(row -> row.cells().stream()).filter(Cell::isKnown);
        return unit.isEmpty()
                ? cells.allMatch(cell -> cell.value() == 0)
                : cells.findAny().isEmpty();
    }
}
