package zutuan.bot;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import zutuan.bot.kernel.chinese.intent.Intent;
import zutuan.bot.kernel.talk.FeatureModule;

/// The walls of the house.
class ArchitectureTest {
    private static final JavaClasses BOT =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("zutuan.bot");

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("zutuan");

    /// Whatever lies beside kernel and transcript is a feature: a new one falls under the rule as
    /// soon as it exists.
    private static final DescribedPredicate<JavaClass> OF_A_FEATURE =
            DescribedPredicate.describe(
                    "belong to a feature",
                    type -> {
                        var name = type.getPackageName();
                        return name.startsWith("zutuan.bot.")
                                && !name.matches("zutuan\\.bot\\.(kernel|transcript)(\\..*)?");
                    });

    private static final DescribedPredicate<JavaClass> NO_STORES =
            DescribedPredicate.describe(
                    "are no stores",
                    type -> {
                        var outer = type.getName().replaceAll("\\$.*", "");
                        return !type.getPackageName().matches("(.*\\.)?store(\\..*)?")
                                && !outer.matches(".*(Store|Rows|Columns)");
                    });

    /// Every way to ask what time it is, but not [System#nanoTime], which only measures.
    private static final DescribedPredicate<JavaMethodCall> READS_THE_WALL_CLOCK =
            DescribedPredicate.describe(
                    "reads the wall clock",
                    call -> {
                        var owner = call.getTargetOwner().getName();
                        var method = call.getTarget().getName();
                        return method.equals("currentTimeMillis")
                                || (owner.startsWith("java.time.")
                                        && method.matches(
                                                "now|system|systemUTC|systemDefaultZone"));
                    });

    private static final DescribedPredicate<JavaFieldAccess> NAMES_AN_INTENT_OF_A_FEATURE =
            DescribedPredicate.describe(
                    "names an intent of a feature",
                    access ->
                            access.getTargetOwner().isEquivalentTo(Intent.class)
                                    && access.getTarget().getRawType().isEquivalentTo(Intent.class)
                                    && !access.getName().matches("CHITCHAT|HELP_GREETING"));

    private static final SliceAssignment BY_FEATURE =
            new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    return OF_A_FEATURE.test(type)
                            ? SliceIdentifier.of(type.getPackageName().split("\\.", -1)[2])
                            : SliceIdentifier.ignore();
                }

                @Override
                public String getDescription() {
                    return "features";
                }
            };

    /// A package of a feature: what lies in the feature's own package is the slice that puts the
    /// rooms together.
    private static final SliceAssignment BY_ROOM =
            new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    return OF_A_FEATURE.test(type)
                            ? SliceIdentifier.of(type.getPackageName())
                            : SliceIdentifier.ignore();
                }

                @Override
                public String getDescription() {
                    return "rooms";
                }
            };

    private static final ArchCondition<JavaClass> BE_USED_AT_HOME =
            usedOnlyBy("be used at home", (_, _) -> false);

    private static final ArchCondition<JavaClass> BE_USED_AT_HOME_OR_BE_A_MODULE =
            usedOnlyBy(
                    "be used at home or be a module",
                    (type, home) ->
                            type.getPackageName().equals(home)
                                    && type.getSimpleName().endsWith("Module"));

    private static ArchCondition<JavaClass> usedOnlyBy(
            String what, BiPredicate<JavaClass, String> exempt) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String home = home(type);
                if (exempt.test(type, home)) {
                    return;
                }
                type.getDirectDependenciesToSelf().stream()
                        .filter(use -> !isWithin(use.getOriginClass(), home))
                        .map(use -> SimpleConditionEvent.violated(type, use.getDescription()))
                        .forEach(events::add);
            }
        };
    }

    private static boolean isWithin(JavaClass type, String home) {
        return (type.getPackageName() + ".").startsWith(home + ".");
    }

    /// The feature's own package, or the kernel's part: `zutuan.bot.issue`,
    /// `zutuan.bot.kernel.talk`.
    private static String home(JavaClass type) {
        var parts = List.of(type.getPackageName().split("\\.", -1));
        int depth = parts.size() > 2 && parts.get(2).equals("kernel") ? 4 : 3;
        return String.join(".", parts.subList(0, Math.min(depth, parts.size())));
    }

    @Test
    void features_do_not_know_each_other() {
        slices().assignedFrom(BY_FEATURE).should().notDependOnEachOther().check(BOT);
    }

    @Test
    void features_know_neither_the_application_nor_transcripts() {
        noClasses()
                .that(OF_A_FEATURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("zutuan.bot", "zutuan.bot.transcript..")
                .check(BOT);
    }

    @Test
    void the_kernel_knows_no_feature() {
        noClasses()
                .that()
                .resideInAPackage("zutuan.bot.kernel..")
                .should()
                .dependOnClassesThat(
                        OF_A_FEATURE.or(
                                resideInAnyPackage("zutuan.bot", "zutuan.bot.transcript..")))
                .check(BOT);
    }

    /// What a sentence may want is data of the trained models; who acts on it says its module.
    @Test
    void the_kernel_acts_on_no_intent_but_its_own() {
        noClasses()
                .that()
                .resideInAPackage("zutuan.bot.kernel..")
                .and()
                .resideOutsideOfPackage("zutuan.bot.kernel.chinese.intent")
                .should()
                .accessFieldWhere(NAMES_AN_INTENT_OF_A_FEATURE)
                .check(BOT);
    }

    /// A member (`zutuan.bot.kernel.people.Member`) is whoever is on the roster, with the feature
    /// or without.
    @Test
    void no_class_of_the_kernel_is_called_after_a_feature() {
        var names =
                Features.ALL.all().stream()
                        .map(FeatureModule::id)
                        .filter(id -> !id.equals("member"))
                        .map(id -> id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1))
                        .collect(Collectors.joining("|"));
        noClasses()
                .that()
                .resideInAPackage("zutuan.bot.kernel..")
                .should()
                .haveNameMatching(".*[.$](%s).*".formatted(names))
                .check(BOT);
    }

    @Test
    void sentences_stay_at_home() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Replies")
                .should()
                .haveModifier(JavaModifier.FINAL)
                .andShould(BE_USED_AT_HOME)
                .check(BOT);
    }

    @Test
    void of_a_feature_only_its_module_is_known_outside() {
        classes().that(OF_A_FEATURE).should(BE_USED_AT_HOME_OR_BE_A_MODULE).check(BOT);
    }

    /// Where more lie side by side, one looks for closing and finds `C`.
    @Test
    void no_room_is_a_hall() {
        var halls =
                HOUSE.stream()
                        .filter(type -> !type.isNestedClass())
                        .collect(Collectors.groupingBy(JavaClass::getPackageName))
                        .values()
                        .stream()
                        .filter(room -> room.size() > 30)
                        .map(room -> room.getFirst().getPackageName() + ": " + room.size());
        assertThat(halls).isEmpty();
    }

    @Test
    void rooms_of_a_feature_are_free_of_cycles() {
        slices().assignedFrom(BY_ROOM).should().beFreeOfCycles().check(BOT);
    }

    @Test
    void rooms_of_the_kernel_are_free_of_cycles() {
        slices().matching("zutuan.bot.kernel.(**)").should().beFreeOfCycles().check(BOT);
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
                .that(NO_STORES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..")
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
                .that(are_not("zutuan.bot.Application", "zutuan.bot.Operations"))
                .should()
                .callMethodWhere(READS_THE_WALL_CLOCK)
                .check(BOT);
    }

    private static DescribedPredicate<JavaClass> are_not(String... names) {
        return DescribedPredicate.describe(
                "are not " + List.of(names), type -> !List.of(names).contains(type.getName()));
    }

    @Test
    void nobody_makes_objects_by_name() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect..")
                .orShould()
                .callMethod(Class.class, "forName", String.class)
                .check(BOT);
    }

    @Test
    void nothing_hangs_on_a_thread() {
        noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocal.class).check(BOT);
    }

    @Test
    void only_main_writes_to_the_console() {
        noClasses()
                .that(are_not("zutuan.bot.Main"))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(BOT);
    }
}
