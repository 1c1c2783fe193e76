package io.hearback.message.lint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How a file holds its message. */
enum Medium {
    TEXT(Set.of("txt", "text")),
    MARKDOWN(Set.of("md", "markdown")),
    HTML(Set.of("html", "htm", "xhtml")),
    EMAIL(Set.of("eml"));

    private static final Pattern LOOKS_LIKE_HTML = Pattern.compile(
            "\\A\\s*(?:subject:.*\\R\\s*)?<(?:!doctype html|html|head|body|table|div|p)\\b", Pattern.CASE_INSENSITIVE);

    private final Set<String> endings;

    Medium(Set<String> endings) {
        this.endings = endings;
    }

    /** @return whether a folder's file of this name is a template */
    static boolean knows(String name) {
        return Arrays.stream(values()).anyMatch(medium -> medium.endings.contains(ending(name)));
    }

    /** @return what the ending says; without an ending we know, what the text looks like */
    static Medium of(String name, String source) {
        return Arrays.stream(values())
                .filter(medium -> medium.endings.contains(ending(name)))
                .findFirst()
                .orElseGet(() -> LOOKS_LIKE_HTML.matcher(source).find() ? HTML : TEXT);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
