package zutuan.bot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/// The walls of the house.
class ArchitectureTest {
    private static final JavaClasses BOT =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("zutuan.bot");

    @Test
    void features_do_not_know_each_other() {
        slices().matching("zutuan.bot.(issue|meeting|assist|digest|match)..")
                .should()
                .notDependOnEachOther()
                .check(BOT);
    }

    @Test
    void the_kernel_knows_no_feature() {
        noClasses()
                .that()
                .resideInAPackage("zutuan.bot.kernel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("zutuan.bot", "zutuan.bot.issue..", "zutuan.bot.transcript..")
                .check(BOT);
    }

    @Test
    void kernel_packages_are_free_of_cycles() {
        slices().matching("zutuan.bot.kernel.(*)..").should().beFreeOfCycles().check(BOT);
    }

    @Test
    void only_the_web_package_knows_the_web_server() {
        noClasses()
                .that()
                .resideOutsideOfPackage("zutuan.bot.kernel.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..")
                .check(BOT);
    }

    @Test
    void only_stores_speak_sql() {
        noClasses()
                .that(
                        new com.tngtech.archunit.base.DescribedPredicate<JavaClass>(
                                "are no stores") {
                            @Override
                            public boolean test(JavaClass type) {
                                var outer = type.getName().replaceAll("\\$.*", "");
                                return !type.getPackageName().contains(".store")
                                        && !outer.endsWith("Store")
                                        && !outer.endsWith("Rows")
                                        && !outer.endsWith("Columns");
                            }
                        })
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.jdbi..")
                .check(BOT);
    }

    @Test
    void understanding_chinese_needs_nothing_but_the_lunar_table() {
        noClasses()
                .that()
                .resideInAPackage("zutuan.bot.kernel.chinese..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java..",
                        "org.jspecify..",
                        "com.nlf.calendar..",
                        "zutuan.bot.kernel.chinese..")
                .check(BOT);
    }

    @Test
    void time_is_injected() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Application")
                .and()
                .doNotHaveSimpleName("Operations")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(InstantSource.class, "system")
                .check(BOT);
    }

    @Test
    void only_main_writes_to_the_console() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Main")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(BOT);
    }
}
