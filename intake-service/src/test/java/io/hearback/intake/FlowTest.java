package io.hearback.intake;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.hearback.intake.tenant.TenantWall;
import io.hearback.outbox.Outbox;

import javax.sql.DataSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** Data flows one way: api, polling, webhook, report, outcome, then vault, reason and the outbox; the wall stands behind all of them. */
@AnalyzeClasses(packagesOf = FlowTest.class, importOptions = DoNotIncludeTests.class)
class FlowTest {

    @ArchTest
    static final ArchRule data_flows_one_way = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("api")
            .definedBy("..intake.api..")
            .layer("console")
            .definedBy("..intake.console..")
            .layer("webhook")
            .definedBy("..intake.webhook..")
            .layer("polling")
            .definedBy("..intake.polling..")
            .layer("connection")
            .definedBy("..intake.connection..")
            .layer("erasure")
            .definedBy("..intake.erasure..")
            .layer("imports")
            .definedBy("..intake.imports..")
            .layer("report")
            .definedBy("..intake.report..")
            .layer("stage")
            .definedBy("..intake.stage..")
            .layer("outcome")
            .definedBy("..intake.outcome..")
            .layer("vault")
            .definedBy("..intake.vault..")
            .layer("reason")
            .definedBy("..intake.reason..")
            .layer("tenant")
            .definedBy("..intake.tenant..")
            .layer("admission")
            .definedBy("..intake.admission..")
            .whereLayer("api")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("console")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("polling")
            .mayOnlyBeAccessedByLayers("api")
            .whereLayer("erasure")
            .mayOnlyBeAccessedByLayers("api")
            .whereLayer("webhook")
            .mayOnlyBeAccessedByLayers("api", "console", "polling", "erasure")
            .whereLayer("connection")
            .mayOnlyBeAccessedByLayers("api", "console", "polling", "webhook")
            .whereLayer("admission")
            .mayOnlyBeAccessedByLayers("api", "imports", "webhook")
            .whereLayer("imports")
            .mayOnlyBeAccessedByLayers("api", "console")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("api", "console", "imports", "polling", "webhook")
            .whereLayer("stage")
            .mayOnlyBeAccessedByLayers("api", "webhook", "report")
            .whereLayer("outcome")
            .mayOnlyBeAccessedByLayers("api", "imports", "polling", "webhook", "report", "stage")
            .whereLayer("vault")
            .mayOnlyBeAccessedByLayers("api", "imports", "webhook", "report", "stage", "outcome", "erasure")
            .whereLayer("reason")
            .mayOnlyBeAccessedByLayers("api", "console", "imports", "report", "outcome", "erasure");

    @ArchTest
    static final ArchRule only_who_keeps_the_record_tells = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..intake.outcome..", "..intake.stage..", "..intake.setting..", "..intake.erasure..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Outbox.class);

    @ArchTest
    static final ArchRule rooms_have_no_circles =
            slices().matching("io.hearback.intake.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_background_work_and_the_answer_to_other_services_see_all_tenants = noClasses()
            .that(DescribedPredicate.not(named("io.hearback.intake.outcome.IdempotencyKeySweep"))
                    .and(DescribedPredicate.not(named("io.hearback.intake.vault.Vault")))
                    .and(DescribedPredicate.not(named("io.hearback.intake.vault.Applicants")))
                    .and(DescribedPredicate.not(named("io.hearback.intake.connection.Connections")))
                    .and(DescribedPredicate.not(named("io.hearback.intake.polling.PollCursors")))
                    .and(DescribedPredicate.not(named("io.hearback.intake.webhook.DeliveryQueue")))
                    .and(DescribedPredicate.not(named("io.hearback.intake.webhook.DeliverySweep")))
                    .and(DescribedPredicate.not(named("io.hearback.intake.setting.Tenants")))
                    .and(DescribedPredicate.not(named("io.hearback.intake.erasure.Erasures")))
                    .and(DescribedPredicate.not(named("io.hearback.intake.admission.Backlog"))))
            .should()
            .callMethodWhere(DescribedPredicate.describe("TenantWall.asWorker", FlowTest::isAsWorker));

    @ArchTest
    static final ArchRule only_the_wall_knows_the_data_source = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(TenantWall.class.getName())
            .and()
            .doNotHaveFullyQualifiedName(
                    "io.hearback.intake.admission.Permits") // its library brings its own statements
            .should()
            .dependOnClassesThat()
            .areAssignableTo(DataSource.class);

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty");

    private static DescribedPredicate<JavaClass> named(String name) {
        return DescribedPredicate.describe(name, type -> type.getName().equals(name));
    }

    private static boolean isAsWorker(JavaCall<?> call) {
        return call.getTargetOwner().isEquivalentTo(TenantWall.class)
                && call.getName().equals("asWorker");
    }
}
