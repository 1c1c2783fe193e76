package io.hearback.feedback.metric;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.contract.Stage;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What organisations promised, and when. A day goes by what held at its end (UTC); a day before the first promise that we know
 * of goes by that one. So a promise that changes leaves the days before it as they are, and those from it on are counted anew
 * ({@link PromiseRegister}), also where it is told of late.
 */
final class Promises {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, NavigableMap<LocalDate, Map<Stage, Integer>>> known;

    private Promises(Map<String, NavigableMap<LocalDate, Map<Stage, Integer>>> known) {
        this.known = known;
    }

    /** One statement, none for nobody. Read after facts were written, so that whoever changes promises has been waited for. */
    static Promises of(Handle handle, Collection<String> tenants) {
        var known = new HashMap<String, NavigableMap<LocalDate, Map<Stage, Integer>>>();
        if (!tenants.isEmpty()) {
            handle.createQuery("""
                    select tenant_id, since, days::text as days from promise where tenant_id = any (:tenants) order by version
                    """)
                    .bindArray("tenants", String.class, tenants)
                    .map((row, context) -> known.computeIfAbsent(row.getString("tenant_id"), tenant -> new TreeMap<>())
                            .put(LocalDate.ofInstant(Fact.instant(row, "since"), ZoneOffset.UTC), days(row)))
                    .list();
        }
        return new Promises(known);
    }

    private static Map<Stage, Integer> days(ResultSet row) throws SQLException {
        try {
            return JSON.readValue(row.getString("days"), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a promise cannot be read", e);
        }
    }

    /** @return within how many days somebody decided about on that day was to hear back */
    int days(String tenant, Stage stage, LocalDate day) {
        return promised(tenant, stage, day).orElse(Silence.USUAL_DAYS);
    }

    /** @return empty where nothing was promised */
    OptionalInt promised(String tenant, Stage stage, LocalDate day) {
        var all = known.get(tenant);
        if (all == null) {
            return OptionalInt.empty();
        }
        var held = all.floorEntry(day);
        var days = (held == null ? all.firstEntry() : held).getValue().get(stage);
        return days == null ? OptionalInt.empty() : OptionalInt.of(days);
    }
}
