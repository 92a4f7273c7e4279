package zutuan.bot;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The whole path of an issue on QQ and behind Satori servers: over our doubles, and over every
/// program by others that can stand between members and the bot.
@Tag("sockets")
final class CounterpartsTest {
    @TempDir private Path data;

    @ParameterizedTest
    @EnumSource(names = {"REVERSE", "FORWARD"})
    void an_issue_goes_its_way_on_qq(QqMembers.Way way) throws Exception {
        try (var members = new QqMembers(way, IssueStory.drawn(), InstantSource.system())) {
            play(members);
        }
    }

    @Test
    void an_issue_goes_its_way_behind_a_satori_server() throws Exception {
        try (var members = new SatoriDouble(IssueStory.drawn());
                var story = new IssueStory(data, members)) {
            story.tell();
            members.kickAndAwaitReturn();
            story.ask();
        }
    }

    private void play(Members members) throws Exception {
        try (var story = new IssueStory(data, members)) {
            story.tell();
        }
    }

    @Nested
    final class WithProgramsWeDidNotWrite {
        @BeforeAll
        static void install() throws InterruptedException {
            NodeScript.install("satori");
            NodeScript.install("onebot");
        }

        @ParameterizedTest
        @EnumSource(names = {"NAPCAT", "KOISHI_FORWARD", "KOISHI_REVERSE"})
        void an_issue_goes_its_way_through_onebot_clients(QqMembers.Way way) throws Exception {
            try (var members = new QqMembers(way, IssueStory.drawn(), InstantSource.system())) {
                play(members);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"server.cjs", "legacy/server.cjs"})
        void an_issue_goes_its_way_through_satori_servers(String script) throws Exception {
            try (var members = new SatoriNodeMembers(script)) {
                play(members);
            }
        }

        @Test
        void an_issue_goes_its_way_through_the_satori_client() throws Exception {
            try (var members = new SatoriRelayMembers(IssueStory.drawn())) {
                play(members);
            }
        }
    }
}
