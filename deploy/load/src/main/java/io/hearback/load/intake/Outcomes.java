package io.hearback.load.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reports of refusals, each of a new application of a new candidate: nothing is known of any, which is the dearest case. */
public final class Outcomes {

    private Outcomes() {}

    static byte[] report(String run, long number) {
        return line(run, number).getBytes(StandardCharsets.UTF_8);
    }

    public static Path file(Path folder, String run, long lines) throws IOException {
        var file = folder.resolve("outcomes-" + run + ".ndjson");
        try (var writer = Files.newBufferedWriter(file)) {
            for (long number = 0; number < lines; number++) {
                writer.write(line(run, number));
                writer.write('\n');
            }
        }
        return file;
    }

    private static String line(String run, long number) {
        var id = run + "-" + number;
        return "{\"application\":{\"reference\":\"A-" + id + "\",\"stage\":\"INTERVIEW\"},\"outcome\":\"REJECTED\","
                + "\"decidedAt\":\"2026-11-20T09:30:00Z\",\"candidate\":{\"reference\":\"C-" + id
                + "\",\"name\":\"Camille Martin\",\"email\":\"camille." + number
                + "@example.org\",\"language\":\"fr\",\"timeZone\":\"Europe/Paris\"},"
                + "\"job\":{\"title\":\"Data engineer\",\"country\":\"FR\"},\"recruiter\":{\"name\":\"Léa Bernard\","
                + "\"title\":\"Talent partner\",\"email\":\"lea.bernard@acme.example\"},"
                + "\"reason\":{\"code\":\"SKILLS_GAP\",\"skills\":[\"Kubernetes en production\"],"
                + "\"strength\":\"la clarté de vos explications\"}}";
    }
}
