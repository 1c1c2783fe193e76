package io.hearback.e2e;

import io.hearback.local.service.Service;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** What the README tells a newcomer to type does what it says. */
class ReadmeTest {

    private static final Path README = Path.of("../../README.md");
    private static final Pattern EXAMPLE = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    private final Pipeline pipeline = Pipeline.running();

    @Test
    void its_examples_run_as_they_stand() throws Exception {
        var examples = EXAMPLE.matcher(Files.readString(README))
                .results()
                .map(example -> here(example.group(1)))
                .toList();
        assertThat(examples).hasSize(4);

        var answers = examples.stream().map(ReadmeTest::run).toList();

        assertThat(answers.get(0)).contains("\"outcomeId\"", "\"applicationId\"");
        assertThat(answers.get(1)).contains("\"notices\"");
        assertThat(answers.get(2)).contains("\"outcomes\"", "\"timeToNotice\"");
        assertThat(answers.get(3)).contains("\"DISRESPECTFUL\"", "no-risky-ground", "no-false-promise", "culture fit");
        assertThat(pipeline.mail()
                        .waitFor("camille.martin@example.org", Duration.ofSeconds(60))
                        .text())
                .containsIgnoringWhitespaces("Camille Martin", "Kubernetes en production");
    }

    /** This run's ports and key file instead of the usual ones; nothing else is changed. */
    private String here(String example) {
        var platform = pipeline.platform();
        return example.replace("http://localhost:8081", platform.url(Service.INTAKE))
                .replace("http://localhost:8082", platform.url(Service.MESSAGE))
                .replace("http://localhost:8083", platform.url(Service.FEEDBACK))
                .replace(
                        ".hearback/acme.key",
                        platform.apiKeyFile(platform.tenant()).toString());
    }

    private static String run(String script) {
        try {
            var process = new ProcessBuilder(List.of("sh", "-e", "-c", script))
                    .redirectErrorStream(true)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            return output;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
