package zutuan.adapters;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AdaptersArchitectureTest {
    private static final JavaClasses ADAPTERS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("zutuan.adapters");
    private static final Set<String> CLOCKS =
            Set.of("java.time.Clock", "java.time.InstantSource", "java.util.Date");
    private static final Set<String> WALL_TIME =
            Set.of("now", "system", "systemUTC", "systemDefaultZone", "tick", "today");

    @Test
    void adapters_know_neither_the_bot_nor_its_web_server_nor_sql() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "zutuan.bot..",
                        "io.javalin..",
                        "org.eclipse.jetty..",
                        "org.jdbi..",
                        "java.sql..",
                        "javax.sql..")
                .check(ADAPTERS);
    }

    @Test
    void platforms_do_not_know_each_other() {
        slices().matching("zutuan.adapters.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        DescribedPredicate.alwaysTrue(), resideInAPackage("zutuan.adapters.link.."))
                .check(ADAPTERS);
    }

    @Test
    void the_contract_knows_no_platform() {
        classes()
                .that()
                .resideInAPackage("zutuan.adapters")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("zutuan.adapters", "java..", "org.jspecify.."))
                .check(ADAPTERS);
    }

    @Test
    void time_is_handed_in() {
        noClasses().should().callMethodWhere(readsTheClock()).check(ADAPTERS);
    }

    private static DescribedPredicate<JavaMethodCall> readsTheClock() {
        return DescribedPredicate.describe(
                "reads the wall clock",
                call -> {
                    var owner = call.getTargetOwner().getName();
                    var method = call.getTarget().getName();
                    var isClock = owner.startsWith("java.time.") || CLOCKS.contains(owner);
                    return method.equals("currentTimeMillis")
                            || (isClock && WALL_TIME.contains(method));
                });
    }

    @Test
    void nobody_writes_to_the_standard_streams() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(ADAPTERS);
    }
}
