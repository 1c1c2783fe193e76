package io.hearback.message.compose;

import java.util.List;

/** One block of a notice, before it becomes text or HTML. */
sealed interface Paragraph {

    /** Sentences that flow. */
    record Prose(String words) implements Paragraph {}

    /** A sentence that leads to the reader's page; {@code label} is its last part and carries the link. */
    record Invitation(String lead, String label) implements Paragraph {}

    /** What the paragraphs after it are about. */
    record Heading(String words) implements Paragraph {}

    /** Lines that keep their breaks. */
    record Lines(List<String> lines) implements Paragraph {}

    /** Somebody else's words. */
    record Quote(List<String> lines) implements Paragraph {}

    /** A list. */
    record Points(List<String> points) implements Paragraph {}
}
