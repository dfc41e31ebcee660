package io.tieout.e2e;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** Who may know whom. The arrows of the architecture, kept by the build. */
@AnalyzeClasses(packages = "io.tieout", importOptions = ImportOption.DoNotIncludeTests.class)
final class LayersTest {
    private static final DescribedPredicate<JavaClass> FLOATING = DescribedPredicate.describe(
            "floating point",
            type -> Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                    .contains(type.getName()));

    @ArchTest
    static final ArchRule ledgerKnowsNoTransport = noClasses()
            .that()
            .resideInAPackage("io.tieout.ledger..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.kafka..",
                    "okhttp3..",
                    "io.javalin..",
                    "io.tieout.projections..",
                    "io.tieout.sink..",
                    "io.tieout.streamload..",
                    "io.tieout.warehouse..",
                    "io.tieout.app..")
            .because("the ledger is the truth and must outlive every transport");

    @ArchTest
    static final ArchRule axonStaysInTheLedger = noClasses()
            .that()
            .resideOutsideOfPackage("io.tieout.ledger..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework..")
            .because("Axon 4 is at its end of life and is met at few, named places");

    @ArchTest
    static final ArchRule projectionsKnowNoHttpAndNoSql = noClasses()
            .that()
            .resideInAPackage("io.tieout.projections..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "okhttp3..",
                    "io.javalin..",
                    "io.tieout.sink..",
                    "io.tieout.streamload..",
                    "io.tieout.warehouse..",
                    "io.tieout.app..")
            .because("projections turn events into rows and leave both ends to others");

    @ArchTest
    static final ArchRule theSinkIsAProductOfItsOwn = noClasses()
            .that()
            .resideInAnyPackage("io.tieout.sink..", "io.tieout.streamload..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.tieout.ledger..",
                    "io.tieout.projections..",
                    "io.tieout.starrocks..",
                    "io.tieout.warehouse..",
                    "io.tieout.app..")
            .because("the sink loads any JSON topic into any table");

    @ArchTest
    static final ArchRule theClientDoesNotKnowTheSink = noClasses()
            .that()
            .resideInAPackage("io.tieout.streamload..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.tieout.sink..", "org.apache.kafka..")
            .because("the Stream Load client is usable without Kafka");

    @ArchTest
    static final ArchRule theWarehouseKnowsNothingOfOurs = noClasses()
            .that()
            .resideInAPackage("io.tieout.warehouse..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.tieout.ledger..",
                    "io.tieout.projections..",
                    "io.tieout.sink..",
                    "io.tieout.streamload..",
                    "io.tieout.starrocks..",
                    "io.tieout.app..",
                    "org.apache.kafka..")
            .because("it stands in for StarRocks, which knows nothing of us either");

    @ArchTest
    static final ArchRule theCatalogueKnowsOnlyJdbc = noClasses()
            .that()
            .resideInAPackage("io.tieout.starrocks..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.kafka..", "io.tieout.ledger..", "io.tieout.projections..", "io.tieout.app..")
            .because("the SQL runs against any StarRocks, whoever filled it");

    @ArchTest
    static final ArchRule noMoneyFieldFloats = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("io.tieout.ledger..", "io.tieout.projections.rows..", "io.tieout.app.simulator..")
            .should()
            .haveRawType(FLOATING)
            .because("money is exact");

    @ArchTest
    static final ArchRule noMoneyMethodFloats = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("io.tieout.ledger..", "io.tieout.projections.rows..")
            .should()
            .haveRawReturnType(FLOATING)
            .because("money is exact");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .should(new ArchCondition<JavaClass>("be in a @NullMarked package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean marked = type.getPackage()
                            .tryGetPackageInfo()
                            .map(info -> info.isAnnotatedWith(NullMarked.class))
                            .orElse(false);
                    if (!marked) {
                        events.add(SimpleConditionEvent.violated(
                                type, type.getPackageName() + " has no @NullMarked package-info.java"));
                    }
                }
            })
            .because("NullAway checks only what is marked");
}
