package io.hearback.local;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** No room calls back into one that uses it. */
@AnalyzeClasses(packages = "io.hearback.local", importOptions = DoNotIncludeTests.class)
class FlowTest {

    @ArchTest
    static final ArchRule rooms_know_each_other_one_way =
            slices().matching("io.hearback.local.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_room_knows_the_tests_door = noClasses()
            .that()
            .resideInAPackage("io.hearback.local.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.hearback.local");
}
