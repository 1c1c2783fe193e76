package io.hearback.local.service;

import io.hearback.local.port.PortPlan;
import io.hearback.local.terminal.Progress;
import io.hearback.local.terminal.Refusal;
import io.hearback.local.terminal.Steps;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** The three services of one platform, together and one by one. */
public final class Services implements AutoCloseable {

    private final Home home;
    private final Path data;
    private final Function<Service, List<String>> javaOptions;
    private final Map<Service, ServiceCopy> firsts = new EnumMap<>(Service.class);
    private final List<ServiceCopy> all = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    public Services(Home home, Path data, PortPlan ports, Function<Service, List<String>> javaOptions) {
        this.home = home;
        this.data = data;
        this.javaOptions = javaOptions;
        for (Service service : Service.values()) {
            firsts.put(service, copy(service, service.shortName(), ports.number(service.port())));
        }
    }

    /**
     * A further copy of a service, which shares its database and its Kafka; not started yet, and stopped with all others.
     *
     * @param settings all that it reads at its start
     */
    public ServiceCopy another(Service service, int port, Map<String, String> settings) {
        ServiceCopy another = copy(service, service.shortName() + "-" + port, port);
        another.configure(settings);
        return another;
    }

    private ServiceCopy copy(Service service, String name, int port) {
        ServiceProcess process = new ServiceProcess(service, name, home, data, javaOptions.apply(service));
        ServiceCopy copy = new ServiceCopy(service, process, port, () -> closed);
        all.add(copy);
        return copy;
    }

    /** @throws Refusal when one of them is not built */
    public void refuseUnbuilt() {
        all.forEach(ServiceCopy::refuseUnbuilt);
    }

    /** Writes what the service reads at its next start. */
    public void configure(Service service, Map<String, String> settings) {
        first(service).configure(settings);
    }

    /** Starts all side by side and returns when all are ready. */
    public void start(Progress progress) {
        Steps steps = new Steps(progress);
        all.forEach(copy -> steps.add(copy.name() + " at " + copy.url(), copy::start));
        steps.run();
    }

    /** @return the copy that every platform has */
    public ServiceCopy first(Service service) {
        return firsts.get(service);
    }

    /** Stops all side by side, each draining what it has begun; none starts again. */
    @Override
    public void close() {
        closed = true;
        Steps steps = new Steps(Progress.SILENT);
        all.forEach(copy -> steps.add(copy.url(), copy::stop));
        steps.run();
    }
}
