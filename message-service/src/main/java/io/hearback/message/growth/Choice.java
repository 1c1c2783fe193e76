package io.hearback.message.growth;

import io.hearback.message.growth.NextStep.Direction;
import io.hearback.message.growth.Suggestion.Match;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chooses what to suggest. The organisation's own steps come before ours; among each, those that train the skill in
 * question before those for the reason, before those for everybody; otherwise in the order of the catalogue. A few
 * options in each direction help more than many in one, so each direction that has a step gets one.
 */
final class Choice {

    static final int AT_MOST = 6;

    private final Need need;
    private final List<Words> details;
    private final Phrasing phrasing;

    private Choice(Need need) {
        this.need = need;
        this.details = Words.ofEach(need.details());
        this.phrasing = Phrasing.of(need);
    }

    static List<Suggestion> of(Need need, List<NextStep> own, List<NextStep> ours) {
        var choice = new Choice(need);
        return fewOf(Stream.concat(choice.closestFirst(own, true), choice.closestFirst(ours, false))
                .distinct()
                .toList());
    }

    private Stream<Suggestion> closestFirst(List<NextStep> steps, boolean own) {
        return steps.stream()
                .filter(step -> step.isReadIn(need.language()))
                .flatMap(step -> match(step).flatMap(match -> suggestion(step, match, own)).stream())
                .sorted(Comparator.comparing(Suggestion::match)); // stable
    }

    private Optional<Match> match(NextStep step) {
        if (!step.reasons().isEmpty() && !step.reasons().contains(need.reason())) {
            return Optional.empty();
        }
        if (!step.skills().isEmpty()) {
            return trains(step) ? Optional.of(Match.SKILL) : Optional.empty();
        }
        return Optional.of(step.reasons().isEmpty() ? Match.GENERAL : Match.REASON);
    }

    private boolean trains(NextStep step) {
        return Words.ofEach(step.skills()).stream()
                .anyMatch(skill -> details.stream().anyMatch(detail -> detail.contain(skill)));
    }

    private Optional<Suggestion> suggestion(NextStep step, Match match, boolean own) {
        return phrasing.of(step).map(said -> new Suggestion(said, match, own));
    }

    private static List<Suggestion> fewOf(List<Suggestion> ordered) {
        var chosen = new HashSet<Suggestion>();
        for (var direction : Direction.values()) {
            ordered.stream()
                    .filter(each -> each.step().kind().direction() == direction)
                    .findFirst()
                    .ifPresent(chosen::add);
        }
        ordered.stream()
                .filter(each -> !chosen.contains(each))
                .limit(AT_MOST - chosen.size())
                .forEach(chosen::add);
        return ordered.stream().filter(chosen::contains).toList();
    }
}
