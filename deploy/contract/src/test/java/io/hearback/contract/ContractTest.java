package io.hearback.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Ties each event's schema, example and record together, so that none can move without the others. */
class ContractTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    enum Event {
        OUTCOME_RECORDED("outcome-recorded.v1", OutcomeRecorded.class, OutcomeRecorded.TYPE),
        STAGE_RECORDED("stage-recorded.v1", StageRecorded.class, StageRecorded.TYPE),
        ERASURE_ORDERED("erasure-ordered.v1", ErasureOrdered.class, ErasureOrdered.TYPE),
        TENANT_CHANGED("tenant-changed.v1", TenantChanged.class, TenantChanged.TYPE),
        NOTICE_CHANGED("notice-changed.v1", NoticeChanged.class, NoticeChanged.TYPE),
        ANSWER_GIVEN("answer-given.v1", AnswerGiven.class, AnswerGiven.TYPE),
        PROCESS_REPORTED("process-reported.v1", ProcessReported.class, ProcessReported.TYPE),
        REQUESTS_DUE("requests-due.v1", RequestsDue.class, RequestsDue.TYPE);

        final String file;
        final Class<? extends Record> record;
        final String type;

        Event(String file, Class<? extends Record> record, String type) {
            this.file = file;
            this.record = record;
            this.type = type;
        }

        JsonNode example() throws IOException {
            return read("events/" + file + ".example.json");
        }

        JsonNode schemaText() throws IOException {
            return read("events/" + file + ".schema.json");
        }

        JsonSchema schema() throws IOException {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schemaText());
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_example_is_valid(Event event) throws IOException {
        assertThat(event.schema().validate(event.example())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_record_reads_and_writes_the_example_exactly(Event event) throws IOException {
        var read = JSON.treeToValue(event.example(), event.record);
        assertThat(JSON.<JsonNode>valueToTree(read)).isEqualTo(event.example());
    }

    @ParameterizedTest
    @EnumSource
    void the_schema_knows_exactly_the_record_s_properties(Event event) throws IOException {
        var components = new TreeSet<String>();
        Arrays.stream(event.record.getRecordComponents()).forEach(c -> components.add(c.getName()));
        var properties = new TreeSet<String>();
        event.schemaText().get("properties").fieldNames().forEachRemaining(properties::add);
        assertThat(properties).isEqualTo(components);
    }

    @ParameterizedTest
    @EnumSource
    void every_required_property_is_needed(Event event) throws IOException {
        for (var required : event.schemaText().get("required")) {
            var without = ((ObjectNode) event.example().deepCopy()).without(required.asText());
            assertThat(event.schema().validate(without)).as(required.asText()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_property_of_a_later_version_does_not_disturb(Event event) throws IOException {
        var later = ((ObjectNode) event.example().deepCopy()).put("addedLater", true);
        assertThat(event.schema().validate(later)).isEmpty();
        assertThat(JSON.treeToValue(later, event.record)).isEqualTo(JSON.treeToValue(event.example(), event.record));
    }

    @Test
    void what_was_told_before_there_were_sending_hours_can_still_be_read() throws IOException {
        var older = ((ObjectNode) Event.TENANT_CHANGED.example().deepCopy()).without("sending");
        assertThat(Event.TENANT_CHANGED.schema().validate(older)).isEmpty();
        assertThat(JSON.treeToValue(older, TenantChanged.class).sending()).isEqualTo(SendingHours.USUAL);
    }

    @Test
    void what_was_told_before_there_were_offer_guides_asks_for_none() throws IOException {
        var older = ((ObjectNode) Event.TENANT_CHANGED.example().deepCopy()).without("offerGuide");
        assertThat(Event.TENANT_CHANGED.schema().validate(older)).isEmpty();
        assertThat(JSON.treeToValue(older, TenantChanged.class).offerGuide()).isFalse();
    }

    @Test
    void what_was_told_before_there_were_reminders_asks_for_none() throws IOException {
        var older = ((ObjectNode) Event.TENANT_CHANGED.example().deepCopy()).without("requestReminder");
        assertThat(Event.TENANT_CHANGED.schema().validate(older)).isEmpty();
        assertThat(JSON.treeToValue(older, TenantChanged.class).requestReminder())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "OUTCOME_RECORDED, filing",
        "STAGE_RECORDED, filing",
        "TENANT_CHANGED, digest",
        "NOTICE_CHANGED, respectScore",
        "NOTICE_CHANGED, specificReason",
        "NOTICE_CHANGED, calledFirst"
    })
    void what_was_told_before_there_was_such_a_property_can_still_be_read(Event event, String property)
            throws IOException {
        var older = ((ObjectNode) event.example().deepCopy()).without(property);
        assertThat(event.schema().validate(older)).isEmpty();
        assertThat(JSON.<JsonNode>valueToTree(JSON.treeToValue(older, event.record)))
                .isEqualTo(older);
    }

    @ParameterizedTest
    @CsvSource({
        "team, lea@acme.example",
        "team, ''",
        "recruiter, Lea Bernard",
        "recruiter, lea@acme.example",
        "job, Data engineer",
        "country, fr"
    })
    void schema_and_record_take_codes_for_a_filing_and_nothing_else(String property, String told) throws IOException {
        var event = (ObjectNode) Event.OUTCOME_RECORDED.example().deepCopy();
        event.withObjectProperty("filing").put(property, told);
        assertThat(Event.OUTCOME_RECORDED.schema().validate(event)).isNotEmpty();
        assertThatThrownBy(() -> JSON.treeToValue(event, OutcomeRecorded.class))
                .hasMessageContaining(property + " is no code");
    }

    @ParameterizedTest
    @EnumSource
    void an_enum_of_the_schema_has_the_record_s_constants(Event event) throws IOException {
        for (var component : event.record.getRecordComponents()) {
            var names = event.schemaText()
                    .get("properties")
                    .get(component.getName())
                    .get("enum");
            if (names == null || component.getType() == NoticeState.class) {
                continue; // a worker's own states are never told, so the schema has fewer than the enum
            }
            Set<String> told = new HashSet<>();
            names.forEach(name -> told.add(name.asText()));
            assertThat(component.getType().getEnumConstants())
                    .extracting(Object::toString)
                    .hasSameElementsAs(told);
        }
    }

    @ParameterizedTest
    @MethodSource("kindsAndStages")
    void schema_and_record_agree_on_what_happens_at_which_stage(StageEventKind kind, Stage stage) throws IOException {
        var told = ((ObjectNode) Event.STAGE_RECORDED.example())
                .put("kind", kind.name())
                .put("stage", stage.name());
        var valid = Event.STAGE_RECORDED.schema().validate(told).isEmpty();
        assertThat(valid).isEqualTo(kind.happensAt(stage));
        if (valid) {
            assertThat(JSON.treeToValue(told, StageRecorded.class).stage()).isEqualTo(stage);
        } else {
            assertThatThrownBy(() -> JSON.treeToValue(told, StageRecorded.class))
                    .hasMessageContaining(kind + " does not happen at " + stage);
        }
    }

    static Stream<Arguments> kindsAndStages() {
        return Arrays.stream(StageEventKind.values())
                .flatMap(kind -> Arrays.stream(Stage.values()).map(stage -> Arguments.of(kind, stage)));
    }

    @ParameterizedTest
    @EnumSource
    void every_event_travels_on_one_topic(Event event) throws IOException {
        try (var yaml = resource("topics.yaml")) {
            var carrying = new TreeSet<String>();
            for (var topic : new YAMLMapper().readTree(yaml).get("topics")) {
                for (var type : topic.get("events")) {
                    if (type.asText().equals(event.type)) {
                        carrying.add(topic.get("name").asText());
                    }
                }
            }
            assertThat(carrying)
                    .hasSize(1)
                    .isSubsetOf(
                            Topics.APPLICATION_OUTCOMES,
                            Topics.NOTICES,
                            Topics.CANDIDATE_FEEDBACK,
                            Topics.ERASURES,
                            Topics.TENANTS);
        }
    }

    private static JsonNode read(String name) throws IOException {
        try (var in = resource(name)) {
            return JSON.readTree(in);
        }
    }

    private static InputStream resource(String name) {
        return ContractTest.class.getResourceAsStream("/hearback/contract/" + name);
    }
}
