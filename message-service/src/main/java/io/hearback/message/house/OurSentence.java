package io.hearback.message.house;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sentence of ours, and what a sentence that stands in for it has to keep. Placeholders are a list of what is allowed
 * and nothing else: a sentence is text, which no template engine ever reads.
 */
public record OurSentence(String key, String sentence) {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 600;

    /** Known of every notice, so allowed in every sentence; what else ours has is its content, which may not be lost. */
    private static final Set<String> ALWAYS_KNOWN = Set.of("name", "job", "organisation");
    /** Whoever reads it: needs no second mention. */
    private static final Set<String> DISPENSABLE = Set.of("recruiter");

    private static final Pattern BRACED = Pattern.compile("\\{([^{}]*)}");
    /** Controls, line and paragraph separators, and what turns or hides the characters around it. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    /** @return names without braces, in alphabetical order */
    public Set<String> allowed() {
        var allowed = placeholders(sentence);
        allowed.addAll(ALWAYS_KNOWN);
        return allowed;
    }

    /** @return names without braces, in alphabetical order */
    public Set<String> required() {
        var required = placeholders(sentence);
        required.removeAll(ALWAYS_KNOWN);
        required.removeAll(DISPENSABLE);
        return required;
    }

    /** @return what keeps these words from standing in for ours; empty if nothing does */
    public List<Flaw> flawsOf(String words) {
        var flaws = new ArrayList<Flaw>();
        var length = words == null ? 0 : words.codePointCount(0, words.length());
        if (words == null || words.isBlank()) {
            return List.of(new Flaw("is missing", "write the sentence, or DELETE it to go back to ours"));
        }
        if (length < SHORTEST || length > LONGEST) {
            flaws.add(new Flaw(
                    "must have " + SHORTEST + " to " + LONGEST + " characters", "it has " + length + "; change that"));
        }
        if (UNSEEN.matcher(words).find()) {
            flaws.add(new Flaw(
                    "must be one line of visible characters",
                    "remove line breaks, tabs, control and invisible formatting characters"));
        }
        addBraceFlaws(words, flaws);
        return List.copyOf(flaws);
    }

    private void addBraceFlaws(String words, List<Flaw> flaws) {
        var used = placeholders(words);
        for (var unknown : without(used, allowed())) {
            flaws.add(new Flaw(
                    "has the unknown placeholder {" + unknown + "}",
                    "use only " + braced(allowed()) + ", or write it without braces"));
        }
        for (var lost : without(required(), used)) {
            flaws.add(new Flaw(
                    "must have the placeholder {" + lost + "}", "put {" + lost + "} where its content is to stand"));
        }
        var leftover = BRACED.matcher(words).replaceAll("");
        for (var brace : List.of("{", "}")) {
            if (leftover.contains(brace)) {
                flaws.add(new Flaw(
                        "has a " + brace + " that belongs to no placeholder",
                        "remove it; a placeholder looks like {name}"));
            }
        }
    }

    private static Set<String> placeholders(String words) {
        return BRACED.matcher(words)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        var rest = new LinkedHashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static String braced(Set<String> names) {
        return names.stream().map(name -> "{" + name + "}").collect(Collectors.joining(", "));
    }
}
