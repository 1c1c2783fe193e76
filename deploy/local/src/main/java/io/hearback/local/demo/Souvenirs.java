package io.hearback.local.demo;

import io.hearback.local.mail.CaughtNotice;
import io.hearback.local.platform.Platform;
import io.hearback.local.secret.Tenant;
import io.hearback.local.service.Service;
import io.hearback.local.terminal.Progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person can look at afterwards: one notice per language as the candidate saw it, its page, the metrics, the console. */
final class Souvenirs {

    private final Platform platform;
    private final Progress console;

    Souvenirs(Platform platform, Progress console) {
        this.platform = platform;
        this.console = console;
    }

    void show(List<Followed> settled, Map<String, CaughtNotice> caught) {
        console.say("");
        console.say("Look at it yourself");
        for (String language : List.of("fr", "en")) {
            example(settled, caught, language).ifPresent(story -> {
                CaughtNotice notice = caught.get(story.email());
                console.say("  Notice (%s)    %s"
                        .formatted(language, save(language, notice).toUri()));
                console.say("  its page       " + notice.link().orElse("(no link)"));
            });
        }
        Tenant tenant = platform.tenant();
        Path key = platform.apiKeyFile(tenant);
        console.say("  Console        %s/desk   sign in as %s with the key in %s"
                .formatted(platform.url(Service.MESSAGE), tenant.id(), key));
        console.say("  Inbox          %s/inbox   with the same key".formatted(platform.url(Service.FEEDBACK)));
        console.say("  Metrics        curl -H \"Authorization: Bearer $(cat '%s')\" '%s/v1/metrics/process'"
                .formatted(key, platform.url(Service.FEEDBACK)));
    }

    private static Optional<Story> example(List<Followed> settled, Map<String, CaughtNotice> caught, String language) {
        return settled.stream()
                .map(Followed::story)
                .filter(story -> story.language().equals(language) && caught.containsKey(story.email()))
                .findFirst();
    }

    private Path save(String language, CaughtNotice notice) {
        Path file = platform.data().resolve("demo").resolve("notice-" + language + ".html");
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, notice.html());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
