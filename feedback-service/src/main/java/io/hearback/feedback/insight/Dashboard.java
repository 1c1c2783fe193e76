package io.hearback.feedback.insight;

import io.hearback.contract.Stage;
import io.hearback.feedback.metric.Insight;
import io.hearback.feedback.metric.Measure;
import io.hearback.feedback.metric.Metric;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The process at one look.
 *
 * @param stages one row for each stage that something was measured of
 * @param heads the metrics that are measured by stage, as columns
 * @param badge whether the public badge is shown
 */
public record Dashboard(
        Wanted wanted,
        LocalDate today,
        Insight insight,
        Numbers numbers,
        List<Card> cards,
        List<Chart> charts,
        boolean badge,
        String tenant) {

    /** One stage, with a card for each column; null where there is none. */
    public record StageRow(Stage stage, List<Card> cards) {}

    static Dashboard of(
            Wanted wanted,
            LocalDate today,
            Insight insight,
            Numbers numbers,
            CodeTexts codes,
            boolean badge,
            String tenant) {
        return new Dashboard(
                wanted,
                today,
                insight,
                numbers,
                insight.measures().stream()
                        .map(measure -> Card.of(measure, wanted, numbers))
                        .toList(),
                new Charts(insight, wanted, numbers, codes).all(),
                badge,
                tenant);
    }

    /** @return whether nothing was decided, and nobody waits: there is nothing to show yet */
    public boolean isEmpty() {
        return insight.funnel().outcomes() == 0 && insight.silence().isEmpty();
    }

    public List<Group> groups() {
        return Stream.of(Group.values()).filter(group -> !of(group).isEmpty()).toList();
    }

    public List<Card> of(Group group) {
        return cards.stream()
                .filter(card -> card.measure().stage() == null && Group.of(card.metric()) == group)
                .sorted(Comparator.comparing(card -> card.metric() == Metric.PROMISE_KEPT
                        ? -1
                        : card.metric().ordinal()))
                .toList();
    }

    public List<Metric> heads() {
        return cards.stream()
                .filter(card -> card.measure().stage() != null)
                .map(Card::metric)
                .distinct()
                .sorted()
                .toList();
    }

    public List<StageRow> stages() {
        return Stream.of(Stage.values())
                .map(stage -> new StageRow(
                        stage, heads().stream().map(metric -> at(stage, metric)).toList()))
                .filter(row ->
                        row.cards().stream().anyMatch(card -> card.measure().n() > 0))
                .toList();
    }

    private Card at(Stage stage, Metric metric) {
        return cards.stream()
                .filter(card -> card.measure().stage() == stage && card.metric() == metric)
                .findFirst()
                .orElseGet(() -> Card.of(new Measure(metric, stage, null, null, null, 0, null), wanted, numbers));
    }
}
