package io.hearback.local.machine;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Kafka and PostgreSQL tell everything they do; in tests only their warnings are worth reading. */
public final class QuietLogs {

    private static final List<String> TALKATIVE =
            List.of("kafka", "state.change.logger", "org.apache.kafka", "io.zonky", "org.subethamail");

    /** Held, because the JDK forgets the level of a logger that nobody holds. */
    private static final List<Logger> HELD =
            TALKATIVE.stream().map(Logger::getLogger).toList();

    private QuietLogs() {}

    public static void begin() {
        HELD.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    /** @return the same, as settings for a Quarkus application, which sets all levels anew when it starts */
    public static Map<String, String> asSettings() {
        return TALKATIVE.stream()
                .collect(Collectors.toMap(
                        (Function<String, String>) name -> "quarkus.log.category.\"" + name + "\".level",
                        name -> "WARN"));
    }
}
