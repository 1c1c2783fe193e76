package io.hearback.local.service;

import io.hearback.local.machine.Waiting;
import io.hearback.local.terminal.Refusal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a service whether it is ready. */
final class ReadyCheck {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final Service service;
    private final URI address;
    private final ServiceProcess process;

    ReadyCheck(Service service, URI address, ServiceProcess process) {
        this.service = service;
        this.address = address;
        this.process = process;
    }

    /** @throws Refusal with the end of its log, when the service ends or is not ready in time */
    void await(Duration longest) {
        boolean settled = Waiting.until(longest, () -> !process.isRunning() || isReady());
        if (!settled || !process.isRunning()) {
            String what = settled ? " ended while it started." : " was not ready after " + longest.toSeconds() + " s.";
            throw new Refusal(service.fullName() + what + " The end of its log, " + process.log() + ":\n    "
                    + String.join("\n    ", process.lastLogLines(25)));
        }
    }

    boolean isReady() {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
