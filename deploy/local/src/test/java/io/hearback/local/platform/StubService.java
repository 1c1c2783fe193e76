package io.hearback.local.platform;

import com.sun.net.httpserver.HttpServer;
import io.hearback.local.service.Home;
import io.hearback.local.service.Service;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A process that is as much of a service as the platform knows: it reads its configuration and says that it is ready. */
public final class StubService {

    private StubService() {}

    public static void main(String[] arguments) throws IOException {
        Properties settings = new Properties();
        try (InputStream file = Files.newInputStream(Path.of("config/application.properties"))) {
            settings.load(file);
        }
        if (settings.containsKey("stub.fails")) {
            System.out.println("cannot start, as told");
            System.exit(3);
        }
        int port = Integer.parseInt(settings.getProperty("quarkus.http.port"));
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 16);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    /** @return a project's folder in which each service is this one */
    static Home installedIn(Path directory) throws IOException {
        Home home = new Home(directory);
        for (Service service : Service.values()) {
            Path jar = home.jarOf(service);
            Files.createDirectories(jar.getParent());
            Manifest manifest = new Manifest();
            manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StubService.class.getName());
            String name = "io/hearback/local/platform/StubService.class";
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                    InputStream bytes = StubService.class.getResourceAsStream("/" + name)) {
                out.putNextEntry(new JarEntry(name));
                bytes.transferTo(out);
            }
        }
        return home;
    }
}
