package io.hearback.local.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.local.terminal.Refusal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One file on its way. Whatever interrupts it (a broken connection, a service that restarts or is busy), the file is sent again
 * under the same id, and goes on where it was.
 */
public final class Transfer {

    /** What a person watching may want to know. */
    public interface Watcher {

        /** @param lines worked off; empty while nobody answers */
        void progress(long sentBytes, Optional<JsonNode> known);

        void waiting(String why);
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** An import that is being sent, a service that has enough to do, or is away for a moment. */
    private static final Set<Integer> PASSING = Set.of(409, 429, 502, 503, 504);

    private static final String OTHER_FILE = "urn:hearback:problem:other-file";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Door door;
    private final Parcel parcel;
    private final String id;
    private final Duration patience;
    private final Watcher watcher;

    public Transfer(Door door, Parcel parcel, String id, Duration patience, Watcher watcher) {
        this.door = door;
        this.parcel = parcel;
        this.id = id;
        this.patience = patience;
        this.watcher = watcher;
    }

    /**
     * @return the import as it ended
     * @throws Refusal if it cannot be taken, or nothing has come of it for as long as the patience lasts
     */
    public JsonNode run(boolean dryRun) throws InterruptedException {
        var path = "/v1/imports/" + id + (dryRun ? "?dryRun=true" : "");
        var lastGood = System.nanoTime();
        var lines = -1L;
        while (true) {
            var answer = send(path);
            if (answer.isPresent() && !isPassing(answer.get())) {
                return ended(answer.get());
            }
            var known = look().map(each -> each.path("lines").asLong()).orElse(lines);
            if (known > lines) {
                lines = known;
                lastGood = System.nanoTime();
            }
            if (System.nanoTime() - lastGood > patience.toNanos()) {
                throw new Refusal("%s has not gone on with %s for %d s. Call this again later: it goes on where it was."
                        .formatted(door, parcel.file(), patience.toSeconds()));
            }
            watcher.waiting(answer.map(each -> door + " answered " + each.statusCode())
                    .orElse("the connection to " + door + " broke"));
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
    }

    private static boolean isPassing(HttpResponse<String> answer) {
        return PASSING.contains(answer.statusCode()) && !answer.body().contains(OTHER_FILE);
    }

    private JsonNode ended(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new Refusal(door + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return read(answer);
    }

    /** @return empty if the connection broke */
    private Optional<HttpResponse<String>> send(String path) throws InterruptedException {
        var sent = new AtomicLong();
        var request = door.to(path)
                .header("Content-Type", parcel.type())
                .PUT(BodyPublishers.ofInputStream(() -> counting(sent)))
                .build();
        var answer = client.sendAsync(request, BodyHandlers.ofString());
        while (true) {
            try {
                return Optional.of(answer.get(LOOK.toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                watcher.progress(sent.get(), look());
            } catch (ExecutionException e) {
                return Optional.empty();
            }
        }
    }

    private InputStream counting(AtomicLong sent) {
        try {
            sent.set(0);
            return new FilterInputStream(parcel.open()) {
                @Override
                public int read(byte[] into, int offset, int length) throws IOException {
                    var count = super.read(into, offset, length);
                    sent.addAndGet(Math.max(0, count));
                    return count;
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the import as it is known; empty if it is not, or nobody answers */
    private Optional<JsonNode> look() throws InterruptedException {
        try {
            var answer = client.send(door.soon("/v1/imports/" + id).GET().build(), BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(read(answer)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** @return the first flaws, in the order of the lines */
    public JsonNode flaws(int limit) throws InterruptedException {
        try {
            var path = "/v1/imports/" + id + "/flaws?limit=" + limit;
            return read(client.send(door.soon(path).GET().build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new Refusal(door + " cannot be reached: " + e);
        }
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new Refusal(answer.uri() + " did not answer with JSON.");
        }
    }
}
