package io.hearback.feedback;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import java.util.List;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** Data flows through this service in one direction; a room may use only rooms after it. */
class FlowTest {

    private static final String BASE = "io.hearback.feedback.";

    private static final List<String> FLOW = List.of(
            "watch",
            "inbox",
            "insight",
            "console",
            "privacy",
            "offer",
            "candidate",
            "request",
            "rating",
            "plan",
            "consent",
            "badge",
            "digest",
            "reminder",
            "metric",
            "link",
            "setting",
            "erasure",
            "reader",
            "problem",
            "tenant");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.hearback.feedback");

    @Test
    void no_room_looks_upstream() {
        for (int here = 1; here < FLOW.size(); here++) {
            var upstream = FLOW.subList(0, here).stream()
                    .map(room -> BASE + room + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(BASE + FLOW.get(here) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(upstream)
                    .check(classes);
        }
    }

    @Test
    void what_comes_from_kafka_and_what_candidates_do_meet_only_in_the_tables() {
        noClasses()
                .that()
                .resideInAPackage(BASE + "inbox..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        BASE + "insight..",
                        BASE + "console..",
                        BASE + "offer..",
                        BASE + "candidate..",
                        BASE + "request..",
                        BASE + "rating..",
                        BASE + "plan..",
                        BASE + "consent..")
                .check(classes);
    }

    @Test
    void only_the_wall_reaches_the_database() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "tenant..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javax.sql.DataSource")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.jdbi.v3.core.Jdbi")
                .check(classes);
    }
}
