package io.quintet.launcher;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.MimeMapping;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
@AnalyzeClasses(packages = "io.quintet", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] SERVICES = {
        "io.quintet.datapulse..",
        "io.quintet.taskflow..",
        "io.quintet.chatmind..",
        "io.quintet.filevault..",
        "io.quintet.metricshub.."
    };
    /** Which media type a file's ending stands for; there is no HTTP in it. */
    private static final DescribedPredicate<JavaClass> A_TABLE_OF_NAMES = equivalentTo(MimeMapping.class);

    private static final int LONGEST_VERTICLE = 60;

    @ArchTest
    static final ArchRule theDomainKnowsNoHttpNoSqlAndNoBus = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "..api..",
                            "..store..",
                            "..event..",
                            "..client..",
                            "io.quintet.kit.http..",
                            "io.vertx.ext..",
                            "io.vertx.sqlclient..",
                            "io.vertx.core.http..",
                            "io.vertx.core.eventbus..")
                    .and(not(A_TABLE_OF_NAMES)));

    @ArchTest
    static final ArchRule servicesKnowEachOtherThroughEventsAlone = slices().matching(
                    "io.quintet.(*verticle|datapulse|taskflow|chatmind|filevault|metricshub)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule theKitKnowsNoService = noClasses()
            .that()
            .resideInAPackage("io.quintet.kit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SERVICES);

    @ArchTest
    static final ArchRule eventsAreRecordsAndNothingElse = noClasses()
            .that()
            .resideInAPackage("io.quintet.events..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("io.quintet..").and(not(resideInAnyPackage("io.quintet.events.."))));

    @ArchTest
    static final ArchRule onlyTheKitTouchesTheBus = noClasses()
            .that()
            .resideInAnyPackage(SERVICES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx.core.eventbus..");

    @ArchTest
    static final ArchRule onlyTheKitServesHttp = noClasses()
            .that(resideInAnyPackage(SERVICES).and(not(resideInAnyPackage("..client.."))))
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.vertx.ext.web..", "io.vertx.core.http..")
                    .and(not(A_TABLE_OF_NAMES)));

    @ArchTest
    static final ArchRule onlyTheStoreSpeaksSql = noClasses()
            .that(resideInAnyPackage(SERVICES).and(not(resideInAnyPackage("..store.."))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx.sqlclient..", "java.sql..");

    @ArchTest
    static final ArchRule futuresAreComposedNotPromised = noClasses()
            .that(resideInAnyPackage(SERVICES).or(resideInAnyPackage("io.quintet.launcher..")))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Promise.class);

    @ArchTest
    static final ArchRule aVerticleIsWiredAndExtendsNothingOfOurs = classes()
            .that()
            .haveSimpleNameEndingWith("Verticle")
            .should()
            .beAssignableTo(VerticleBase.class)
            .andShould()
            .haveModifier(JavaModifier.FINAL);

    @ArchTest
    static final ArchRule packagesOfAServiceDoNotGoInCircles =
            slices().matching("io.quintet.(*).(*)..").should().beFreeOfCycles();

    @Test
    void aVerticleStaysShort() throws IOException {
        for (Path verticle : Sources.matching("*-verticle/src/main/java/**/*Verticle.java")) {
            var body = Sources.lines(verticle).stream()
                    .dropWhile(line -> !line.contains(" class "))
                    .toList();
            assertThat(body).as(verticle.toString()).hasSizeBetween(10, LONGEST_VERTICLE);
        }
    }

    @Test
    void everyPackageIsNullMarked() throws IOException {
        for (Path source : Sources.matching("{*-verticle,launcher,service-kit/*}/src/main/java/**/*.java")) {
            var description = source.resolveSibling("package-info.java");

            assertThat(Sources.text(description)).as(description.toString()).contains("@NullMarked");
        }
    }
}
