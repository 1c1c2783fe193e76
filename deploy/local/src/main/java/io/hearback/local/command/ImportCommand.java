package io.hearback.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearback.local.imports.Door;
import io.hearback.local.imports.Parcel;
import io.hearback.local.imports.Transfer;
import io.hearback.local.service.Home;
import io.hearback.local.terminal.Bar;
import io.hearback.local.terminal.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Sends a file of outcomes. */
@Command(
        name = "import",
        description = {
            "Send a file of outcomes (.ndjson, .jsonl or .csv) of any size. Good lines are recorded, bad ones are told.",
            "If it breaks off, call it again: it goes on where it was. --dry-run says what would be sent, and sends nothing.",
            ""
        },
        footer = {"", "Exit codes: 0 all lines taken, 1 some were not, or it failed, 2 wrong usage."},
        sortOptions = false)
final class ImportCommand implements Callable<Integer> {

    private static final int FLAWS_SHOWN = 10;

    @Parameters(paramLabel = "FILE", description = "The file")
    private Path file;

    @Option(names = "--dry-run", description = "Only say what would come of it")
    private boolean dryRun;

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "The import's id (default: made of the file's name and content)")
    private String id;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://localhost:8081",
            description = "The intake-service (default: ${DEFAULT-VALUE})")
    private URI url;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "Holds the API key (default: HEARBACK_API_KEY, else that of the demo's tenant acme)")
    private Path keyFile;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "How long to try while nothing goes on (default: ${DEFAULT-VALUE})")
    private long patience;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this")
    private boolean help;

    private final Bar bar = Bar.onScreen();

    @Override
    public Integer call() throws InterruptedException {
        var parcel = Parcel.of(file);
        var importId = id == null ? parcel.id() : id;
        var transfer = new Transfer(
                new Door(url, key()), parcel, importId, Duration.ofSeconds(patience), new OnScreen(parcel.size()));
        bar.say((dryRun ? "Trying out " : "Sending ") + file + " as import " + importId + " to " + url);
        var ended = transfer.run(dryRun);
        tell(ended);
        var refused = ended.path("refused").asLong();
        if (refused > 0) {
            tellFlaws(transfer, refused, importId);
        }
        return refused == 0 ? 0 : 1;
    }

    private final class OnScreen implements Transfer.Watcher {

        private final long size;

        OnScreen(long size) {
            this.size = size;
        }

        @Override
        public void progress(long sentBytes, Optional<JsonNode> known) {
            var words = known.map(each -> number(each, "lines") + " lines, " + number(each, "refused") + " not taken")
                    .orElse("");
            bar.draw(size == 0 ? 1 : (double) sentBytes / size, words);
        }

        @Override
        public void waiting(String why) {
            bar.say("  …  " + why + "; trying again");
        }
    }

    private void tell(JsonNode ended) {
        bar.say("%s lines: %s %s, %s on record before, %s not taken."
                .formatted(
                        number(ended, "lines"),
                        number(ended, "recorded"),
                        dryRun ? "would be recorded" : "recorded",
                        number(ended, "replayed"),
                        number(ended, "refused")));
        if (dryRun) {
            tellForecast(ended.path("forecast"));
        }
    }

    private void tellForecast(JsonNode forecast) {
        bar.say("");
        for (var group : forecast.path("groups")) {
            bar.say("%10s  %s  %s  %s"
                    .formatted(
                            number(group, "outcomes"),
                            group.path("outcome").asText(),
                            group.path("reason").asText(group.path("stage").asText()),
                            group.path("language").asText("")));
            for (var notice : group.path("notices")) {
                bar.say("%10s    %s".formatted("", said(notice)));
            }
        }
        if (!forecast.path("noticesKnown").asBoolean()) {
            bar.say("Which notices would follow is not known: message-service could not be asked.");
        }
        bar.say("Nothing was recorded or sent. Without --dry-run it is.");
    }

    private static String said(JsonNode notice) {
        var held = notice.path("state").asText().equals("HELD");
        return notice.path("kind").asText()
                + (held
                        ? " held for a person: " + notice.path("cause").asText()
                        : " from " + notice.path("sendAt").asText())
                + (notice.hasNonNull("verdict")
                        ? ", " + notice.path("verdict").asText().toLowerCase(Locale.ROOT)
                        : "");
    }

    private void tellFlaws(Transfer transfer, long refused, String importId) throws InterruptedException {
        bar.say("");
        for (var flaw : transfer.flaws(FLAWS_SHOWN)) {
            bar.say("  line %d  %s %s%s"
                    .formatted(
                            flaw.path("line").asLong(),
                            flaw.path("field").asText(),
                            flaw.path("message").asText(),
                            flaw.hasNonNull("fix") ? "; " + flaw.path("fix").asText() : ""));
        }
        bar.say("Lines not taken: %,d. All of them: GET %s/v1/imports/%s/flaws".formatted(refused, url, importId));
        bar.say("Mend them in a file of their own and import that one.");
    }

    private String key() {
        var told = System.getenv("HEARBACK_API_KEY");
        if (keyFile == null && told != null) {
            return told.strip();
        }
        var from = keyFile == null ? Home.find().data().resolve("acme.key") : keyFile;
        try {
            return Files.readString(from).strip();
        } catch (IOException e) {
            throw new Refusal(
                    "No API key: set HEARBACK_API_KEY, or give --key-file FILE (" + from + " cannot be read).");
        }
    }

    private static String number(JsonNode from, String field) {
        return String.format(Locale.ROOT, "%,d", from.path(field).asLong());
    }
}
