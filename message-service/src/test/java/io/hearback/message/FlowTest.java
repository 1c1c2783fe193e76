package io.hearback.message;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import io.hearback.outbox.Outbox;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import java.time.Instant;
import java.util.List;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

/** A room imports only rooms after it, so that nothing calls back. */
@AnalyzeClasses(packages = "io.hearback.message", importOptions = DoNotIncludeTests.class)
class FlowTest {

    private static final List<String> ROOMS = List.of(
            "watch",
            "lint",
            "desk",
            "api",
            "inbox",
            "bulk",
            "erasure",
            "dispatch",
            "evidence",
            "promise",
            "callback",
            "notice",
            "house",
            "setting",
            "growth",
            "compose",
            "respect",
            "schedule",
            "tenant",
            "answer",
            "recipient");

    /** Each is an edge of its own; what they share is behind them. */
    private static final List<String> EDGES = List.of("lint", "desk", "api", "inbox");

    @ArchTest
    static void data_flows_one_way(JavaClasses classes) {
        for (int i = 1; i < ROOMS.size(); i++) {
            noClasses()
                    .that()
                    .resideInAPackage(room(ROOMS.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            ROOMS.subList(0, i).stream().map(FlowTest::room).toArray(String[]::new))
                    .check(classes);
        }
    }

    @ArchTest
    static void only_notices_are_told_of(JavaClasses classes) {
        noClasses()
                .that()
                .resideOutsideOfPackage(room("notice"))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Outbox.class)
                .check(classes);
    }

    @ArchTest
    static void edges_do_not_know_each_other(JavaClasses classes) {
        for (var edge : EDGES) {
            var others = EDGES.stream().filter(other -> !other.equals(edge)).map(FlowTest::room);
            noClasses()
                    .that()
                    .resideInAPackage(room(edge))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others.toArray(String[]::new))
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    /** Such a mapper would answer for the API as well. */
    @ArchTest
    static void the_desk_answers_for_nobody_else(JavaClasses classes) {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(room("desk"))
                .should()
                .beAnnotatedWith(ServerExceptionMapper.class)
                .check(classes);
    }

    @ArchTest
    static void decisions_are_pure(JavaClasses classes) {
        noClasses()
                .that()
                .resideInAnyPackage(room("compose"), room("schedule"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "org.jdbi..", "jakarta.mail..", "org.apache.kafka..", "jakarta.ws.rs..")
                .check(classes);
    }

    /** It runs where there is no service, on the few jars that the POM copies to lint-lib. */
    @ArchTest
    static void the_command_line_needs_the_check_and_few_libraries(JavaClasses classes) {
        classes()
                .that()
                .resideInAnyPackage(room("lint"), room("respect"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "io.hearback.contract..",
                        room("lint"),
                        room("respect"),
                        "picocli..",
                        "org.jsoup..",
                        "com.fasterxml.jackson.core..",
                        "com.fasterxml.jackson.databind..",
                        "jakarta.enterprise.context.." /* annotations, which Java leaves out if they are not there */)
                .check(classes);
    }

    @ArchTest
    static void only_the_clock_knows_the_time(JavaClasses classes) {
        noClasses().should().callMethod(Instant.class, "now").check(classes);
    }

    private static String room(String name) {
        return "io.hearback.message." + name + "..";
    }
}
