package zutuan.bot.kernel.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.bot.assist.model.HelpSettings;
import zutuan.bot.issue.model.IssueSettings;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.settings.ChatSettings.Limits;
import zutuan.bot.kernel.settings.ChatSettings.QuietHours;
import zutuan.bot.meeting.model.MeetingSettings;

class SettingsTest {
    @TempDir private Path directory = Path.of("");

    @Test
    void an_empty_file_gives_the_defaults() {
        Settings settings = new ConfigFolder(directory).settings(Map.of());
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(settings.server()).isEqualTo(new ServerSettings("127.0.0.1", 8080, 10_485_760));
        assertThat(settings.store())
                .isEqualTo(new StoreSection("jdbc:sqlite:data/zutuan.db", null, null, 4, 1));
        assertThat(settings.chat())
                .isEqualTo(
                        new ChatSettings(
                                Duration.ofMinutes(10),
                                Duration.ofSeconds(60),
                                Duration.ofMinutes(10),
                                new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 30)),
                                new Limits(
                                        3,
                                        Duration.ofMinutes(60),
                                        60,
                                        Duration.ofDays(90),
                                        new ChatSettings.Attention(2, 2))));
        assertThat(settings.of(IssueSettings.SECTION))
                .isEqualTo(
                        new IssueSettings(
                                LocalTime.of(18, 0),
                                5,
                                2,
                                4,
                                5,
                                new IssueSettings.Reminders(75, 1, 3, 3, 24)));
        assertThat(settings.of(HelpSettings.SECTION))
                .isEqualTo(new HelpSettings(2, LocalTime.of(8, 30), LocalTime.of(18, 0), 5, 15));
        assertThat(settings.of(MeetingSettings.SECTION))
                .isEqualTo(
                        new MeetingSettings(
                                List.of("镇三楼会议室", "镇二楼会议室", "镇会议中心"),
                                Duration.ofHours(2),
                                LocalTime.of(17, 0),
                                Duration.ofHours(1),
                                false));
        assertThat(settings.media())
                .isEqualTo(new MediaSettings(Duration.ofDays(365), Duration.ofDays(7)));
        assertThat(settings.demoLogin()).isTrue();
        assertThat(settings.platforms())
                .isEqualTo(
                        Map.of(
                                "webchat",
                                new PlatformSection(
                                        "webchat", true, "yunling", "group", Map.of())));
        assertThat(settings.calendar().covers(2026)).isFalse();
        assertThat(settings.secrets().find("ZUTUAN_STORE_PASSWORD")).isEmpty();
    }

    @Test
    void every_key_of_the_file_is_taken() {
        Settings settings =
                new ConfigFolder(directory)
                        .with("bot.yaml", FULL)
                        .with("town.yaml", ConfigFolder.ROSTER)
                        .with("holidays/2027.tsv", "2027-01-01\toff\t元旦\n")
                        .settings(Map.of());
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Asia/Urumqi"));
        assertThat(settings.server()).isEqualTo(new ServerSettings("0.0.0.0", 81, 2 << 20));
        assertThat(settings.store())
                .isEqualTo(new StoreSection("jdbc:postgresql://db/z", "zu", null, 7, 3));
        assertThat(settings.chat())
                .isEqualTo(
                        new ChatSettings(
                                Duration.ofMinutes(11),
                                Duration.ofSeconds(12),
                                Duration.ofMinutes(13),
                                new QuietHours(LocalTime.of(22, 15), LocalTime.of(6, 45)),
                                new Limits(
                                        14,
                                        Duration.ofMinutes(15),
                                        16,
                                        Duration.ofDays(17),
                                        new ChatSettings.Attention(18, 19))));
        assertThat(settings.of(IssueSettings.SECTION))
                .isEqualTo(
                        new IssueSettings(
                                LocalTime.of(17, 30),
                                17,
                                18,
                                19,
                                20,
                                new IssueSettings.Reminders(21, 22, 23, 24, 25)));
        assertThat(settings.of(HelpSettings.SECTION))
                .isEqualTo(new HelpSettings(26, LocalTime.of(9, 10), LocalTime.of(17, 20), 27, 28));
        assertThat(settings.of(MeetingSettings.SECTION))
                .isEqualTo(
                        new MeetingSettings(
                                List.of("礼堂"),
                                Duration.ofMinutes(21),
                                LocalTime.of(16, 30),
                                Duration.ofMinutes(22),
                                true));
        assertThat(settings.media())
                .isEqualTo(new MediaSettings(Duration.ofDays(23), Duration.ofDays(24)));
        assertThat(settings.demoLogin()).isFalse();
        assertThat(settings.platforms())
                .isEqualTo(
                        Map.of(
                                "qq",
                                new PlatformSection(
                                        "onebot",
                                        false,
                                        "yunling",
                                        "10086",
                                        Map.of("url", "ws://127.0.0.1:3001", "retry", "5"))));
        assertThat(settings.calendar().years()).containsExactly(2027);
    }

    private static final String FULL =
            """
            zone: Asia/Urumqi
            rosters: [town.yaml]
            demoLogin: false
            server: {host: 0.0.0.0, port: 81, maxUploadMiB: 2}
            store: {url: "jdbc:postgresql://db/z", user: zu, readers: 7, writers: 3}
            chat:
              dialogueTimeoutMinutes: 11
              mentionHoldSeconds: 12
              undoMinutes: 13
              quietFrom: 22:15
              quietTo: 06:45
              selfStartedPerDay: 14
              strangerAnswerMinutes: 15
              messagesPerMinutePerMember: 16
              sentKeptDays: 17
              unaskedPerDayPerGroup: 18
              unaskedPerDayPerMember: 19
            issues:
              workdayEnd: "17:30"
              normalWorkdays: 17
              pressingWorkdays: 18
              urgentHours: 19
              confirmWorkdays: 20
              warnPercent: 21
              leaderWorkdays: 22
              agendaWorkdays: 23
              idleWorkdays: 24
              urgePauseHours: 25
            assist:
              acceptHours: 26
              dayFrom: "09:10"
              dayTo: "17:20"
              confirmWorkdays: 27
              alarmMinutes: 28
            media: {keptDays: 23, exportDays: 24}
            meetings:
              places: [礼堂]
              minutes: 21
              dayBefore: "16:30"
              remindMinutes: 22
              attendance: true
            platforms:
              qq:
                kind: onebot
                enabled: false
                workspace: yunling
                group: 10086
                options: {url: "ws://127.0.0.1:3001", retry: 5}
            """;

    @Test
    void the_environment_overrides_the_file() {
        Settings settings =
                new ConfigFolder(directory)
                        .with("bot.yaml", FULL)
                        .with("town.yaml", ConfigFolder.ROSTER)
                        .settings(
                                Map.of(
                                        "ZUTUAN_HOST", "::1",
                                        "ZUTUAN_PORT", "0",
                                        "ZUTUAN_STORE_URL", "jdbc:sqlite:other.db",
                                        "ZUTUAN_STORE_USER", "another",
                                        "ZUTUAN_STORE_PASSWORD", "open-sesame",
                                        "ZUTUAN_DEMO_LOGIN", "true"));
        assertThat(settings.server()).isEqualTo(new ServerSettings("::1", 0, 2 << 20));
        assertThat(settings.store())
                .isEqualTo(
                        new StoreSection("jdbc:sqlite:other.db", "another", "open-sesame", 7, 3));
        assertThat(settings.demoLogin()).isTrue();
    }

    @Test
    void a_secret_may_lie_in_a_file_and_is_never_printed() throws IOException {
        Path file = Files.writeString(directory.resolve("password.txt"), "open-sesame\n");
        Settings settings =
                new ConfigFolder(directory)
                        .settings(
                                Map.of(
                                        "ZUTUAN_STORE_PASSWORD_FILE",
                                        file.toString(),
                                        "ZUTUAN_STORE_URL",
                                        "jdbc:postgresql://db/z?user=sesame"));
        assertThat(settings.store().password()).isEqualTo("open-sesame");
        assertThat(settings.secrets().find("ZUTUAN_STORE_PASSWORD")).contains("open-sesame");
        assertThat(settings.toString()).doesNotContain("sesame").doesNotContain("1380000");
    }

    @Test
    void the_roster_is_read_with_all_its_parts() {
        Roster roster = new ConfigFolder(directory).settings(Map.of()).roster().getFirst();
        assertThat(roster.workspace()).isEqualTo("yunling");
        assertThat(roster.workspaceName()).isEqualTo("云岭镇");
        assertThat(roster.member("zhaoqiang"))
                .contains(
                        new Member(
                                "zhaoqiang",
                                "赵强",
                                Set.of(Role.FIRST_SECRETARY, Role.TOWN_OFFICIAL),
                                "hongyan",
                                "市住房和城乡建设局",
                                null,
                                Set.of("huanjing"),
                                Set.of("预算"),
                                "13800000002"));
        assertThat(roster.named("孙建国")).isEqualTo(roster.named("孙工")).hasSize(1);
        assertThat(roster.villageNamed("石桥").orElseThrow().neighbours()).containsExactly("hongyan");
        assertThat(roster.teamFor("env").orElseThrow().leadId()).isEqualTo("zhaoqiang");
        assertThat(roster.station("tobacco").orElseThrow().duty()).containsExactly("sungong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zone",
                "server",
                "store",
                "chat",
                "media",
                "understanding",
                "demoLogin",
                "platforms",
                "rosters"
            })
    void a_feature_cannot_have_a_section_of_the_kernel(String key) {
        var taken =
                List.<FeatureSection<?>>of(new FeatureSection<>(key, Own.class, _ -> new Own()));

        assertThatThrownBy(() -> Settings.load(directory, Map.of(), taken))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(key);
    }

    private record Own() {}
}
