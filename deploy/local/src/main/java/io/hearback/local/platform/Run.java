package io.hearback.local.platform;

import io.hearback.local.port.Ports;
import io.hearback.local.secret.Credentials;
import io.hearback.local.service.Service;
import io.hearback.local.service.ServiceCopy;
import io.hearback.local.service.Services;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** One run of a platform on its data folder, from its start to its end, each in the order that loses nothing. */
final class Run implements AutoCloseable {

    private final PlatformPlan plan;
    private final DataFolder folder;
    private final Infrastructure infrastructure;
    private final Services services;
    private final AtomicBoolean closing = new AtomicBoolean();
    private Credentials credentials;
    private volatile boolean begun;

    Run(PlatformPlan plan) {
        this.plan = plan;
        folder = new DataFolder(plan.data());
        infrastructure = new Infrastructure(folder, plan.ports());
        services = new Services(plan.home(), plan.data(), plan.ports(), plan::javaOptions);
    }

    /** Starts all and returns when all is ready; after a failure nothing is left running. */
    void start() {
        services.refuseUnbuilt();
        folder.take();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "platform-stops"));
        try {
            prepareFolder();
            begun = true;
            infrastructure.start(credentials, plan.progress());
            configureServices();
            services.start(plan.progress());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void prepareFolder() {
        folder.tidyUp();
        plan.ports().refuseTaken();
        if (plan.isFresh()) {
            folder.forgetAll();
        }
        credentials = Credentials.in(plan.data());
        PlatformLog.writeTo(folder.log("platform"));
    }

    private void configureServices() {
        for (Service service : Service.values()) {
            services.configure(service, settings(service));
        }
    }

    private Map<String, String> settings(Service service) {
        ServiceSettings settings = new ServiceSettings(plan.ports(), credentials);
        Map<String, String> all = new HashMap<>(settings.of(service, infrastructure.database(service)));
        all.putAll(plan.overrides(service));
        return all;
    }

    ServiceCopy another(Service service, Map<String, String> differently) {
        int port = Ports.free();
        Map<String, String> all = settings(service);
        all.put("quarkus.http.port", String.valueOf(port));
        all.putAll(differently);
        return services.another(service, port, all);
    }

    Infrastructure infrastructure() {
        return infrastructure;
    }

    Services services() {
        return services;
    }

    Credentials credentials() {
        return credentials;
    }

    boolean isClosing() {
        return closing.get();
    }

    /** Stops all, services first. A second call does nothing. */
    @Override
    public void close() {
        if (closing.compareAndSet(false, true)) {
            if (begun) {
                plan.progress().say("Stopping; what was begun is finished first …");
            }
            services.close();
            infrastructure.close();
            folder.release();
        }
    }
}
