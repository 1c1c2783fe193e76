package io.hearback.local.service;

import io.hearback.local.port.LocalPort;
import io.hearback.local.port.PortPlan;

/** The three services that run as processes of their own. */
public enum Service {
    INTAKE(LocalPort.INTAKE),
    MESSAGE(LocalPort.MESSAGE),
    FEEDBACK(LocalPort.FEEDBACK);

    private final LocalPort port;

    Service(LocalPort port) {
        this.port = port;
    }

    public LocalPort port() {
        return port;
    }

    /** @return its address without a slash at the end, e.g. {@code http://localhost:8081} */
    public String url(PortPlan ports) {
        return "http://localhost:" + ports.number(port);
    }

    /** @return the short name: of its database, its roles and in configuration */
    public String shortName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** @return the name of its folder and process */
    public String fullName() {
        return shortName() + "-service";
    }
}
