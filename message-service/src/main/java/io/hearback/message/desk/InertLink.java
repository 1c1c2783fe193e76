package io.hearback.message.desk;

import static io.hearback.message.compose.Composition.LINK;

/** Shows where the candidate's link stands, without one: it belongs to the candidate, and nobody else ever sees it. */
final class InertLink {

    private InertLink() {}

    /** An anchor without href is no link, but keeps its words and its place. */
    static String inHtml(String body) {
        return body.replace(" href=\"" + LINK + "\"", " style=\"text-decoration:underline dotted\"");
    }

    static String inText(String body) {
        return body.replace(LINK, "https://…");
    }
}
