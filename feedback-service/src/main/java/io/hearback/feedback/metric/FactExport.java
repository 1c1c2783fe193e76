package io.hearback.feedback.metric;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * Writes facts out, one for each outcome, by the time of decision: ids, codes and times, and nothing that candidates said. A
 * thousand at a time, each by itself, so memory does not depend on how many there are, and who reads slowly keeps no
 * transaction open. What is decided meanwhile may or may not be among them; no fact comes twice.
 */
@ApplicationScoped
class FactExport {

    /** How it is written. */
    enum Format {
        /** One JSON object on each line. */
        NDJSON("application/x-ndjson"),
        /** RFC 4180, with a header. */
        CSV("text/csv");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType + ";charset=UTF-8";
        }
    }

    private static final int AT_ONCE = 1_000;

    /** By the name that is written: what it is in SQL. */
    private static final LinkedHashMap<String, String> FIELDS = fields();

    private record Fetched(List<String> values, Behind.Place place) {}

    private final TenantWall wall;
    private final ObjectMapper json;

    FactExport(TenantWall wall, ObjectMapper json) {
        this.wall = wall;
        this.json = json;
    }

    private static LinkedHashMap<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("outcomeId", "outcome_id");
        fields.put("applicationId", "application_id");
        fields.put("kind", "outcome_kind");
        fields.put("stage", "stage");
        fields.put("reason", "reason");
        fields.put("decidedAt", "decided_at");
        fields.put("recordedAt", "recorded_at");
        fields.put("team", "nullif(team, '')");
        fields.put("recruiter", "nullif(recruiter, '')");
        fields.put("job", "nullif(job, '')");
        fields.put("country", "nullif(country, '')");
        fields.put("noticeId", "notice_id");
        fields.put("noticeKind", "notice_kind");
        fields.put("noticeState", "notice_state");
        fields.put("noticeAt", "notice_at");
        fields.put("respectScore", "respect_score");
        fields.put("specificReason", "specific_reason");
        fields.put("calledFirst", "called_first");
        return fields;
    }

    /** @throws IOException if whoever reads is gone */
    void write(TenantId tenant, Question question, Format format, Writer out) throws IOException {
        if (format == Format.CSV) {
            writeCsv(tenant, question, out);
        } else {
            eachPage(tenant, question, values -> {
                out.write(line(values));
                out.write('\n');
            });
        }
        out.flush();
    }

    private void writeCsv(TenantId tenant, Question question, Writer out) throws IOException {
        var csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(FIELDS.keySet());
        eachPage(tenant, question, csv::printRecord);
    }

    private String line(List<String> values) throws JsonProcessingException {
        var object = json.createObjectNode();
        var names = FIELDS.keySet().iterator();
        for (var value : values) {
            var name = names.next();
            if (value == null) {
                continue;
            }
            switch (name) {
                case "respectScore" -> object.put(name, Integer.parseInt(value));
                case "specificReason", "calledFirst" -> object.put(name, Boolean.parseBoolean(value));
                default -> object.put(name, value);
            }
        }
        return json.writeValueAsString(object);
    }

    private interface Sink {
        void take(List<String> values) throws IOException;
    }

    private void eachPage(TenantId tenant, Question question, Sink sink) throws IOException {
        var place = Behind.Place.FIRST;
        for (List<Fetched> page = fetch(tenant, question, place); !page.isEmpty(); ) {
            for (var each : page) {
                sink.take(each.values());
            }
            place = page.getLast().place();
            page = page.size() < AT_ONCE ? List.of() : fetch(tenant, question, place);
        }
    }

    private List<Fetched> fetch(TenantId tenant, Question question, Behind.Place after) {
        var condition = Condition.ofFacts(question.filter());
        return wall.inside(
                tenant,
                handle -> condition
                        .bind(Stretch.bind(
                                handle.createQuery("select " + String.join(", ", FIELDS.values())
                                        + ", decided_at as after, outcome_id as place"
                                        + " from fact where decided_at >= :from and decided_at < :to"
                                        + " and (decided_at, outcome_id) > (:after, :place)" + condition.sql()
                                        + " order by decided_at, outcome_id limit :limit"),
                                question.period()))
                        .bind("after", after.after())
                        .bind("place", after.id())
                        .bind("limit", AT_ONCE)
                        .map((row, context) -> fetched(row))
                        .list());
    }

    private static Fetched fetched(ResultSet row) throws SQLException {
        var values = new ArrayList<String>();
        int column = 0;
        for (var name : FIELDS.keySet()) {
            column++;
            if (name.endsWith("At")) {
                var time = row.getObject(column, OffsetDateTime.class);
                values.add(time == null ? null : time.toInstant().toString());
            } else {
                values.add(text(row.getObject(column)));
            }
        }
        return new Fetched(values, new Behind.Place(Fact.instant(row, "after"), row.getObject("place", UUID.class)));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
