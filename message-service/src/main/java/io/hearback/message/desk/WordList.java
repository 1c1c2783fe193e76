package io.hearback.message.desk;

import io.hearback.message.house.HouseSentences;
import io.hearback.message.house.OurSentence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All sentences of one language.
 *
 * @param language BCP 47
 * @param languages that there are words for
 * @param history the latest changes in any language, newest first
 */
public record WordList(
        String language, Set<String> languages, List<Group> groups, List<HouseSentences.Version> history) {

    /** @param own null where ours holds */
    public record Line(String key, String ours, String own) {}

    /** @param changed how many of them the organisation says in its own words */
    public record Group(SentenceKind kind, List<Line> lines, long changed) {

        static Group of(SentenceKind kind, List<Line> lines) {
            return new Group(
                    kind,
                    lines,
                    lines.stream().filter(line -> line.own() != null).count());
        }
    }

    /** @param own by key */
    static List<Group> grouped(Collection<OurSentence> sentences, Map<String, String> own) {
        var lines = new EnumMap<SentenceKind, List<Line>>(SentenceKind.class);
        for (var ours : sentences) {
            lines.computeIfAbsent(SentenceKind.of(ours.key()), none -> new ArrayList<>())
                    .add(new Line(ours.key(), ours.sentence(), own.get(ours.key())));
        }
        return lines.entrySet().stream()
                .map(group -> Group.of(group.getKey(), group.getValue()))
                .toList();
    }
}
