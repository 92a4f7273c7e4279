package zutuan.bot.meeting.act;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zutuan.bot.kernel.event.Events;
import zutuan.bot.meeting.store.InvitationStore;
import zutuan.bot.meeting.store.MeetingStore;
import zutuan.bot.meeting.store.PlaceStore;
import zutuan.bot.meeting.store.VisitStore;

/// A meeting's rows, its events and its timers have one door.
class MeetingDoorTest {
    private static final Map<String, List<String>> WRITES =
            Map.of(
                    MeetingStore.class.getName(), List.of("nextNumber", "insert", "hold", "write"),
                    InvitationStore.class.getName(),
                            List.of("invite", "remove", "answer", "restore", "settle", "outdate"),
                    PlaceStore.class.getName(), List.of("take", "share", "release"),
                    VisitStore.class.getName(), List.of("insert", "replace", "receive"),
                    Events.class.getName(), List.of("record"));

    private static final DescribedPredicate<JavaMethodCall> WRITES_A_MEETING =
            DescribedPredicate.describe(
                    "writes a meeting",
                    call ->
                            WRITES.getOrDefault(call.getTargetOwner().getName(), List.of())
                                    .contains(call.getName()));

    @Test
    void nobody_changes_a_meeting_past_its_book() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(
                        MeetingBook.class,
                        Hold.class,
                        MeetingStore.class,
                        InvitationStore.class,
                        PlaceStore.class,
                        VisitStore.class)
                .should()
                .callMethodWhere(WRITES_A_MEETING)
                .check(
                        new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("zutuan.bot.meeting"));
    }
}
