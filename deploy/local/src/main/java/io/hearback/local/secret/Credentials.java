package io.hearback.local.secret;

import io.hearback.local.machine.PrivateFile;
import io.hearback.local.service.Service;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The secrets of one local platform: random, made once, kept in {@code credentials.properties} and, per tenant, in {@code <tenant>.key}. */
public final class Credentials {

    private static final Map<String, String> TENANTS =
            new TreeMap<>(Map.of("acme", "Acme Robotics", "belle-rive", "Hôpital Belle-Rive"));

    private final Map<String, String> secrets;

    private Credentials(Map<String, String> secrets) {
        this.secrets = secrets;
    }

    public static Credentials in(Path directory) {
        Path file = directory.resolve("credentials.properties");
        Map<String, String> secrets = new TreeMap<>(read(file));
        for (Service service : Service.values()) {
            secrets.computeIfAbsent(service.shortName() + ".owner-password", name -> Secrets.random());
            secrets.computeIfAbsent(service.shortName() + ".service-password", name -> Secrets.random());
            secrets.computeIfAbsent(service.shortName() + ".service-token", name -> Secrets.random());
        }
        TENANTS.keySet()
                .forEach(tenant -> secrets.computeIfAbsent(
                        "tenant." + tenant + ".api-key", name -> "hb_live_" + Secrets.random()));
        secrets.computeIfAbsent("link-key", name -> Secrets.randomKey());
        secrets.computeIfAbsent("seal-key", name -> Secrets.randomKey());
        secrets.computeIfAbsent("erasure-key", name -> Secrets.randomKey());
        secrets.computeIfAbsent("session-key", name -> Secrets.random());
        secrets.computeIfAbsent("admin-password", name -> Secrets.random());
        PrivateFile.writeProperties(file, secrets, "Made by Hearback for this machine only");
        Credentials credentials = new Credentials(secrets);
        credentials.tenants().forEach(tenant -> PrivateFile.write(keyFile(directory, tenant), tenant.apiKey()));
        PrivateFile.write(adminFile(directory), credentials.adminPassword());
        return credentials;
    }

    public static Path keyFile(Path directory, Tenant tenant) {
        return directory.resolve(tenant.id() + ".key");
    }

    public static Path adminFile(Path directory) {
        return directory.resolve("admin.key");
    }

    public List<Tenant> tenants() {
        return TENANTS.entrySet().stream()
                .map(entry ->
                        new Tenant(entry.getKey(), entry.getValue(), get("tenant." + entry.getKey() + ".api-key")))
                .toList();
    }

    public String ownerPassword(Service service) {
        return get(service.shortName() + ".owner-password");
    }

    public String servicePassword(Service service) {
        return get(service.shortName() + ".service-password");
    }

    public String serviceToken(Service service) {
        return get(service.shortName() + ".service-token");
    }

    public String linkKey() {
        return get("link-key");
    }

    public String sealKey() {
        return get("seal-key");
    }

    public String erasureKey() {
        return get("erasure-key");
    }

    public String sessionKey() {
        return get("session-key");
    }

    /** Opens the console and the desk, for every tenant. */
    public String adminPassword() {
        return get("admin-password");
    }

    private String get(String name) {
        return secrets.get(name);
    }

    private static Map<String, String> read(Path file) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
