package io.hearback.local.service;

import io.hearback.local.terminal.Refusal;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of this project, where the services' built jars are. */
public record Home(Path directory) {

    /** @return the folder that the launcher names, or else the nearest folder above the working directory that holds the project */
    public static Home find() {
        String named = System.getProperty("hearback.home");
        if (named != null) {
            return new Home(Path.of(named));
        }
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("deploy/local"))
                    && Files.isDirectory(folder.resolve("intake-service"))) {
                return new Home(folder);
            }
        }
        throw new Refusal("The project's folder is not above " + here + "; go there first.");
    }

    public Path jarOf(Service service) {
        return directory.resolve(service.fullName()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    public Path data() {
        return directory.resolve(".hearback");
    }
}
