package io.hearback.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearback.local.imports.Door;
import io.hearback.local.imports.Parcel;
import io.hearback.local.imports.Transfer;
import io.hearback.local.service.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class ImportSurvivesAKillTest {

    private static final int LINES = 12_000;

    private final Pipeline pipeline = Pipeline.running();
    private final String job = "Harvest " + UUID.randomUUID();

    @Test
    void every_line_is_on_record_once_when_intake_service_is_killed_halfway(@TempDir Path folder)
            throws IOException, InterruptedException {
        var file = folder.resolve("outcomes.ndjson");
        Files.write(file, (Iterable<String>)
                Stream.generate(() -> AnOutcome.refusal().forJob(job).json()).limit(LINES)::iterator);
        var parcel = Parcel.of(file);
        var killer = new Killer();

        var ended = new Transfer(
                        new Door(
                                pipeline.address(Service.INTAKE),
                                pipeline.platform().apiKey()),
                        parcel,
                        parcel.id(),
                        Duration.ofMinutes(2),
                        killer)
                .run(false);

        assertThat(killer.killed).as("killed in the middle").isTrue();
        assertThat(ended.path("state").asText()).isEqualTo("DONE");
        assertThat(ended.path("recorded").asInt()).isEqualTo(LINES);
        assertThat(ended.path("replayed").asInt()).isZero();
        assertThat(pipeline.count(
                        Service.INTAKE,
                        "select count(distinct application_id) from outcome o join vault v on v.outcome_id = o.id"
                                + " where v.job_title = '" + job + "'"))
                .isEqualTo(LINES);
        pipeline.untilToldToKafka(job, LINES);
    }

    private final class Killer implements Transfer.Watcher {

        private boolean killed;

        @Override
        public void progress(long sentBytes, Optional<JsonNode> known) {
            var lines = known.map(each -> each.path("lines").asInt()).orElse(0);
            if (!killed && lines > 0 && lines < LINES) {
                killed = true;
                pipeline.platform().kill(Service.INTAKE);
                pipeline.platform().start(Service.INTAKE);
            }
        }

        @Override
        public void waiting(String why) {}
    }
}
