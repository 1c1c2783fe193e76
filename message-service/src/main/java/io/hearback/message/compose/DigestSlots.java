package io.hearback.message.compose;

import io.hearback.message.compose.Paragraph.Invitation;
import io.hearback.message.compose.Paragraph.Lines;
import io.hearback.message.compose.Paragraph.Points;
import io.hearback.message.compose.Paragraph.Prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The paragraphs of a digest. */
final class DigestSlots {

    private final Digest digest;
    private final Wording wording;
    private final Map<String, String> names;

    DigestSlots(Digest digest, Wording wording) {
        this.digest = digest;
        this.wording = wording;
        this.names = Map.of(
                "recruiter", digest.reader(),
                "organisation", digest.organisation(),
                "count", Integer.toString(digest.count()));
    }

    String subject() {
        return say("subject." + digest.kind());
    }

    List<Paragraph> paragraphs() {
        var paragraphs = new ArrayList<Paragraph>();
        paragraphs.add(new Prose(say("greeting.recruiter")));
        paragraphs.add(new Prose(say("silence." + digest.kind())));
        paragraphs.add(new Points(digest.waiting().stream().map(this::line).toList()));
        if (digest.more() > 0) {
            paragraphs.add(new Prose(wording.say("silence.more", Map.of("count", Integer.toString(digest.more())))));
        }
        paragraphs.add(new Invitation(say("silence.lead"), say("silence.label")));
        paragraphs.add(new Lines(List.of(say("closing.report"), say("signature.report"))));
        return paragraphs;
    }

    private String line(Digest.Waiting one) {
        var job = Phrase.oneLine(one.job());
        var law = Phrase.oneLine(one.law());
        return wording.say(
                (one.late() ? "silence.late" : "silence.line") + (law == null ? "" : ".law"),
                Map.of(
                        "job",
                        job == null ? wording.say("silence.unnamed") : job,
                        "reference",
                        Phrase.oneLine(one.reference()),
                        "day",
                        wording.date(one.due()),
                        "law",
                        law == null ? "" : law));
    }

    private String say(String key) {
        return wording.say(key, names);
    }
}
