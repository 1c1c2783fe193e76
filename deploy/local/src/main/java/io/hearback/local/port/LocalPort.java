package io.hearback.local.port;

import java.util.Locale;

/** The ports of a local platform: what each is for, which number it has unless told otherwise, and how to tell otherwise. */
public enum LocalPort {
    INTAKE("intake-service", 8081),
    MESSAGE("message-service", 8082),
    FEEDBACK("feedback-service", 8083),
    KAFKA("Kafka", 19092),
    KAFKA_CONTROLLER("Kafka's controller", 19093),
    POSTGRES("PostgreSQL", 15432),
    SMTP("the mail catcher", 11025);

    private final String purpose;
    private final int usual;

    LocalPort(String purpose, int usual) {
        this.purpose = purpose;
        this.usual = usual;
    }

    String purpose() {
        return purpose;
    }

    int usual() {
        return usual;
    }

    /** @return the environment variable that chooses another number, e.g. HEARBACK_INTAKE_PORT */
    String variable() {
        return "HEARBACK_" + name() + "_PORT";
    }

    /** @return the command line option that chooses another number, e.g. --intake-port */
    String option() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-') + "-port";
    }
}
