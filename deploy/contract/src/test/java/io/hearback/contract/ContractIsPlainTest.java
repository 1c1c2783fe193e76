package io.hearback.contract;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

/** Every service depends on the contract, so the contract may depend on nothing. */
@AnalyzeClasses(packagesOf = Envelope.class, importOptions = DoNotIncludeTests.class)
class ContractIsPlainTest {

    @ArchTest
    static final ArchRule needs_only_the_jdk =
            classes().should().onlyDependOnClassesThat().resideInAnyPackage("java..", "io.hearback.contract");

    @ArchTest
    static final ArchRule holds_only_records_and_enums_beside_the_topics_names = classes()
            .that()
            .doNotHaveSimpleName("package-info")
            .and()
            .doNotHaveSimpleName("Topics")
            .should()
            .beRecords()
            .orShould()
            .beEnums();
}
