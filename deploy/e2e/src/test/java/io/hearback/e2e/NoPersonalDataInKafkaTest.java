package io.hearback.e2e;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

class NoPersonalDataInKafkaTest {

    private static final int CANDIDATES = 10_000;
    private static final int DECLINES = 100;

    private final Pipeline pipeline = Pipeline.running();

    @Test
    void ten_thousand_candidates_leave_no_name_address_or_word_in_the_raw_log() throws IOException {
        // Every personal field of this run holds this word, so one scan finds them all.
        var canary = "Kanarie" + UUID.randomUUID().toString().replace("-", "");
        var outcomes = IntStream.range(0, CANDIDATES)
                .mapToObj(n -> AnOutcome.refusalOf(canary + " N" + n, canary + n + "@example.org")
                        .forJob(canary)
                        .by(canary + " Field", "field@" + canary + ".example")
                        .because(Map.of(
                                "code",
                                "SKILLS_GAP",
                                "ats",
                                canary,
                                "skills",
                                List.of(canary),
                                "strength",
                                canary,
                                "advice",
                                canary)))
                .toList();
        // Before the others, and for another job, so that who waits for the others' notices has waited for these.
        var declines = IntStream.range(0, DECLINES)
                .mapToObj(n -> AnOutcome.offerDeclinedBy(
                        canary + " D" + n, canary + ".d" + n + "@example.org", canary + "\n" + canary))
                .toList();

        pipeline.ats()
                .tell(Waits.inA("INTERVIEW")
                        .named(canary + " W", canary + ".w@example.org")
                        .forJob(canary + " W")
                        .by(canary + " Field", "field.w@" + canary + ".example")
                        .stageEvent());
        pipeline.ats().reportAll(declines);
        var receipts = pipeline.ats().reportAll(outcomes);
        pipeline.untilToldToKafka(canary, CANDIDATES);

        var log = rawLog();
        // The ids are there, so the scan does read what was written …
        var sample = receipts.get(CANDIDATES / 2).outcomeId().toString();
        assertThat(log).anyMatch(segment -> segment.contains(sample));
        // … and the people are not.
        assertThat(log).noneMatch(segment -> segment.toLowerCase().contains(canary.toLowerCase()));
    }

    private List<String> rawLog() throws IOException {
        try (var files = Files.walk(pipeline.platform().kafkaLogDirectory())) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .map(NoPersonalDataInKafkaTest::bytesAsText)
                    .toList();
        }
    }

    private static String bytesAsText(Path segment) {
        try {
            return Files.readString(segment, ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
