package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zutuan.bot.assist.cases.CaseEvent;
import zutuan.bot.assist.guidance.GuidanceEvent;
import zutuan.bot.assist.model.HelpEvent;
import zutuan.bot.digest.model.DigestEvent;
import zutuan.bot.issue.model.IssueEvent;
import zutuan.bot.kernel.event.EventKind;
import zutuan.bot.meeting.model.MeetingEvent;
import zutuan.bot.member.MemberEvent;
import zutuan.bot.record.model.LedgerEvent;
import zutuan.bot.record.model.PracticeEvent;
import zutuan.bot.record.model.RecordEvent;

class EventKindsTest {
    private static final Map<String, EventKind[]> KINDS =
            Map.of(
                    "issue", IssueEvent.values(),
                    "meeting", MeetingEvent.values(),
                    "member", MemberEvent.values(),
                    "assist", all(HelpEvent.values(), CaseEvent.values(), GuidanceEvent.values()),
                    "digest", DigestEvent.values(),
                    "record", RecordEvent.values(),
                    "practice", PracticeEvent.values(),
                    "ledger", LedgerEvent.values());

    private static EventKind[] all(EventKind[]... some) {
        return Stream.of(some).flatMap(Stream::of).toArray(EventKind[]::new);
    }

    @Test
    void each_is_named_for_its_feature_or_what_it_happens_to() {
        KINDS.forEach((name, kinds) ->
                assertThat(kinds).allMatch(kind -> kind.code().startsWith(name + ".")));
    }

    @Test
    void no_two_have_one_code() {
        List<String> codes =
                KINDS.values().stream().flatMap(Arrays::stream).map(EventKind::code).toList();

        assertThat(new HashSet<>(codes)).hasSameSizeAs(codes);
    }
}
