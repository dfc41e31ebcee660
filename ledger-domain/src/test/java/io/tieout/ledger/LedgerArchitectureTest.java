package io.tieout.ledger;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.axonframework.modelling.command.AggregateIdentifier;

@AnalyzeClasses(packages = "io.tieout.ledger", importOptions = ImportOption.DoNotIncludeTests.class)
class LedgerArchitectureTest {
    @ArchTest
    static final ArchRule knowsNeitherTheLogNorTheWire = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "okhttp3..", "java.net.http..", "io.javalin..", "io.netty..")
            .because("the ledger is the truth whatever carries it");

    @ArchTest
    static final ArchRule eventsAndFactsAreFreeOfAxon = noClasses()
            .that()
            .haveSimpleNameEndingWith("Event")
            .or()
            .haveSimpleNameEndingWith("Id")
            .or()
            .resideInAPackage("io.tieout.ledger.event")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework..")
            .because("events outlive the framework that writes them");

    @ArchTest
    static final ArchRule thePublicDoorIsFreeOfAxon = noClasses()
            .that()
            .resideInAPackage("io.tieout.ledger")
            .and()
            .arePublic()
            .and()
            .doNotHaveSimpleName("TimeOrderedIdentifiers")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework..")
            .because("a move to another framework must not reach the callers");

    @ArchTest
    static final ArchRule aggregatesStayInTheirPackages = classes()
            .that()
            .containAnyFieldsThat(annotatedWith(AggregateIdentifier.class))
            .should()
            .bePackagePrivate()
            .because("the only way to an aggregate is a command");

    @ArchTest
    static final ArchRule moneyIsExact = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Double.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Float.class)
            .because("binary fractions lose cents");
}
