package zutuan.bot.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zutuan.bot.issue.Office.Notice;
import zutuan.bot.issue.Office.Voice;
import zutuan.bot.issue.list.StatusCommand;
import zutuan.bot.issue.model.Help;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssueState;
import zutuan.bot.issue.model.PlaceReader;
import zutuan.bot.issue.store.HelpStore;
import zutuan.bot.issue.store.IssueListStore;
import zutuan.bot.issue.store.IssueStore;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.store.Database;

/// What issues promise on every database.
abstract class IssueContract {
    private static final int MANY = 64;
    private static final Voice LI_MING = Voice.inGroup("李明");
    private static final Voice ZHAO_QIANG = Voice.inGroup("赵强");
    private static final String LANDSLIDE = "七组通组路塌方了,饲料车进不来";

    private Database database;
    private Office office;

    abstract Database open();

    @BeforeEach
    void open_the_office() {
        database = open();
        office = new Office(database);
    }

    @AfterEach
    void close_it() {
        database.close();
    }

    private void closed(Voice lead) {
        office.report(LI_MING, LANDSLIDE);
        office.step(ZHAO_QIANG, 1, (desks, issue, turn) -> desks.handling().claim(issue, turn));
        office.step(
                lead.showing("after"),
                1,
                (desks, issue, turn) -> desks.closing().askClose(issue, "路已抢通", turn));
    }

    private List<String> kinds() {
        return office.story(1).stream().map(Event::kind).toList();
    }

    @Test
    void a_report_keeps_the_words_the_place_and_one_event() {
        office.report(LI_MING.showing("before"), LANDSLIDE);

        var issue = office.issue(1);
        assertThat(issue.report().said()).isEqualTo(LANDSLIDE);
        assertThat(issue.report().nature().place())
                .isEqualTo(new PlaceReader.Place("shiqiao", "七组"));
        assertThat(issue.state()).isEqualTo(new IssueState.Reported());
        assertThat(office.story(1)).hasSize(1);
        assertThat(office.story(1).getFirst().source()).isEqualTo("webchat/m1");
        assertThat(office.story(1).getFirst().actorId()).isEqualTo("liming");
        assertThat(office.story(1).getFirst().details())
                .containsEntry("said", LANDSLIDE)
                .containsEntry("pictures", "1");
        assertThat(office.told()).extracting(Notice::memberId).containsExactly("zhaoqiang");
    }

    @Test
    void what_nobody_can_place_goes_to_the_town() {
        assertThat(office.report(LI_MING, "张大爷家门口的事说不清")).contains("镇里分派（吴静");
        assertThat(office.told()).extracting(Notice::memberId).containsExactly("wujing");
    }

    @Test
    void nobody_is_told_of_their_own_report() {
        office.report(ZHAO_QIANG, "二组路断了");

        assertThat(office.told()).isEmpty();
    }

    @Test
    void a_claim_takes_back_the_notice_that_waits() {
        office.report(LI_MING, LANDSLIDE);
        office.step(
                Voice.inGroup("何勇"),
                1,
                (desks, issue, turn) -> desks.handling().claim(issue, turn));

        assertThat(office.told()).isEmpty();
        assertThat(office.issue(1).lead()).contains("heyong");
    }

    @Test
    void of_many_who_claim_at_once_one_leads() throws Exception {
        var names = Town.ROSTER.members().stream().map(member -> member.name()).toList();
        office.report(LI_MING, LANDSLIDE);

        // All have seen it unclaimed, whatever the order in which they are let in.
        var unclaimed = office.issue(1);

        var answers =
                Crowd.atOnce(
                        MANY,
                        index -> {
                            var voice = Voice.inGroup(names.get(index % names.size()));
                            return office.say(
                                    voice, turn -> office.handling().claim(unclaimed, turn));
                        });

        assertThat(answers.stream().filter(answer -> answer.contains("时限不变"))).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.contains("1号已由"))).hasSize(MANY - 1);
        assertThat(kinds()).containsExactly("issue.reported", "issue.claimed");
        assertThat(office.story(1).getLast().actorId())
                .isEqualTo(office.issue(1).lead().orElseThrow());
    }

    @Test
    void reports_at_once_get_numbers_without_gap_or_repeat() throws Exception {
        Crowd.atOnce(MANY, index -> office.report(LI_MING, "路灯坏了第" + index + "盏"));

        var numbers =
                database.read(
                        tx -> new IssueListStore().latestNumbers(tx, Town.ROSTER.workspace(), 100));
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, MANY).boxed().toList());
    }

    @Test
    void first_reports_at_once_in_empty_workspaces_all_get_number_one() throws Exception {
        var numbers =
                Crowd.atOnce(
                        MANY,
                        index ->
                                database.write(
                                        tx -> new IssueStore().nextNumber(tx, "town" + index)));

        assertThat(numbers).hasSize(MANY).containsOnly(1L);
    }

    @Test
    void two_workspaces_do_not_see_each_other() {
        office.report(LI_MING, LANDSLIDE);

        var elsewhere = new Issue.Ref("another", 1);
        boolean found = database.read(tx -> new IssueStore().find(tx, elsewhere).isPresent());
        long open =
                database.read(tx ->
                        new IssueListStore()
                                .count(
                                        tx,
                                        "another",
                                        IssueListStore.Scope.ALL,
                                        IssueListStore.FOREVER));
        int latest =
                database.read(tx -> new IssueListStore().latestNumbers(tx, "another", 3).size());
        assertThat(found).isFalse();
        assertThat(open + latest).isZero();
    }

    @Test
    void numbers_go_on_after_a_restart() {
        office.report(LI_MING, LANDSLIDE);
        var again = new Office(database);

        assertThat(again.report(LI_MING, "路灯坏了")).contains("2号");
    }

    @Test
    void many_may_assist_each_once() {
        office.report(LI_MING, LANDSLIDE);
        office.step(ZHAO_QIANG, 1, (desks, issue, turn) -> desks.handling().claim(issue, turn));
        for (String name : List.of("何勇", "王芳", "何勇")) {
            office.step(
                    Voice.inGroup(name),
                    1,
                    (desks, issue, turn) -> desks.handling().assist(issue, turn));
        }

        assertThat(office.issue(1).assistants()).containsExactlyInAnyOrder("heyong", "wangfang");
        assertThat(kinds())
                .containsExactly(
                        "issue.reported", "issue.claimed", "issue.assisted", "issue.assisted");
    }

    @Test
    void the_last_progress_is_shown_without_phone_numbers() {
        office.report(LI_MING, LANDSLIDE);
        for (String said : List.of("先看了", "找张科13800001234调挖机")) {
            office.step(
                    ZHAO_QIANG,
                    1,
                    (desks, issue, turn) -> desks.handling().progress(issue, said, turn));
        }

        String card =
                office.step(
                        LI_MING,
                        1,
                        (desks, issue, turn) ->
                                new StatusCommand(desks.registry()).card(issue, turn));
        assertThat(card).contains("找张科138****1234调挖机").doesNotContain("先看了");
    }

    @Test
    void infrastructure_closes_with_a_photo_and_other_kinds_without() {
        office.report(LI_MING, LANDSLIDE);
        office.report(LI_MING, "河边垃圾没人清");
        for (long number : List.of(1L, 2L)) {
            office.step(
                    ZHAO_QIANG,
                    number,
                    (desks, issue, turn) -> desks.handling().claim(issue, turn));
        }

        String road =
                office.step(
                        ZHAO_QIANG,
                        1,
                        (desks, issue, turn) -> desks.closing().askClose(issue, "通了", turn));
        String litter =
                office.step(
                        ZHAO_QIANG,
                        2,
                        (desks, issue, turn) -> desks.closing().askClose(issue, "清了", turn));

        assertThat(road).contains("还差现场照片");
        assertThat(office.issue(1).state()).isInstanceOf(IssueState.Claimed.class);
        assertThat(litter).contains("2号办结，等李明确认").contains("结果：清了");
    }

    @Test
    void the_reporter_is_told_of_the_close_when_it_happens_elsewhere() {
        closed(Voice.direct("赵强"));

        assertThat(office.told()).extracting(Notice::memberId).containsExactly("liming");
        assertThat(office.told().getFirst().text()).contains("满意1").contains("结果：路已抢通");
    }

    @Test
    void the_reporter_is_not_told_twice_in_the_same_group() {
        closed(ZHAO_QIANG);

        assertThat(office.told()).isEmpty();
    }

    @Test
    void a_reopened_issue_keeps_how_it_had_been_closed() {
        closed(ZHAO_QIANG);
        office.step(LI_MING, 1, (desks, issue, turn) -> desks.closing().confirm(issue, turn));
        var later = LI_MING.at(Town.MONDAY_NINE.plus(Duration.ofDays(1)));
        String answer =
                office.step(
                        later,
                        1,
                        (desks, issue, turn) -> desks.closing().reopen(issue, "雨后又塌了", turn));

        assertThat(answer).contains("11-26(周四)18:00");
        assertThat(kinds())
                .containsExactly(
                        "issue.reported",
                        "issue.claimed",
                        "issue.close_asked",
                        "issue.closed",
                        "issue.reopened");
        assertThat(office.story(1).getLast().details())
                .containsEntry("reason", "雨后又塌了")
                .containsEntry("result", "路已抢通")
                .containsEntry("closedBy", "liming");
        assertThat(office.told()).extracting(Notice::memberId).containsExactly("zhaoqiang");
    }

    @Test
    void lead_team_lead_and_administrator_close_and_nobody_else() {
        for (int number = 1; number <= 5; number++) {
            office.report(LI_MING, "河边垃圾没人清");
            office.step(
                    Voice.inGroup("唐磊"),
                    number,
                    (desks, issue, turn) -> desks.handling().claim(issue, turn));
        }

        assertThat(close("王芳", 1)).isEqualTo("只有主办人、组长或镇管理员能销号1。要提意见：1意见 …");
        assertThat(close("何勇", 2)).startsWith("只有主办人");
        assertThat(close("唐磊", 3)).contains("3号办结");
        assertThat(close("赵强", 4)).contains("4号办结");
        assertThat(close("吴静", 5)).contains("5号办结");
    }

    @Test
    void of_two_merges_in_opposite_directions_at_once_one_stays_open() throws Exception {
        for (long first = 1; first < 2 * 8; first += 2) {
            office.report(LI_MING, "七组通组路塌方了");
            office.report(LI_MING, "河边垃圾没人清");
            long one = first;
            long other = first + 1;

            Crowd.atOnce(
                    8,
                    index ->
                            office.step(
                                    LI_MING,
                                    index % 2 == 0 ? one : other,
                                    (desks, issue, turn) ->
                                            desks.merge()
                                                    .merge(
                                                            issue,
                                                            Long.toString(
                                                                    index % 2 == 0 ? other : one),
                                                            turn)));

            var open =
                    List.of(one, other).stream()
                            .filter(number -> office.issue(number).isOpen())
                            .toList();
            assertThat(open).hasSize(1);
        }
    }

    @Test
    void whoever_helped_from_elsewhere_is_kept_when_it_is_closed() {
        office.report(LI_MING, "河边垃圾没人清");
        office.step(ZHAO_QIANG, 1, (desks, issue, turn) -> desks.handling().claim(issue, turn));
        office.step(
                Voice.inGroup("张德福"),
                1,
                (desks, issue, turn) -> desks.handling().assist(issue, turn));
        office.step(
                ZHAO_QIANG, 1, (desks, issue, turn) -> desks.closing().askClose(issue, "清了", turn));
        office.step(LI_MING, 1, (desks, issue, turn) -> desks.closing().confirm(issue, turn));
        office.report(LI_MING, "路灯坏了");

        var helps = database.read(tx -> new HelpStore().of(tx, office.issue(1).report().ref()));
        assertThat(helps)
                .containsExactlyInAnyOrder(
                        new Help("zhaoqiang", Help.Kind.LEAD, "hongyan", "市住房和城乡建设局", true),
                        new Help("zhangdefu", Help.Kind.ASSIST, "shiqiao", "石桥村党总支", false));
        assertThat(helped()).containsExactly(1L);

        office.step(LI_MING, 1, (desks, issue, turn) -> desks.closing().reopen(issue, "又脏了", turn));
        assertThat(helped()).isEmpty();
    }

    private List<Long> helped() {
        var from = Town.MONDAY_NINE.minus(Duration.ofDays(1));
        var until = Town.MONDAY_NINE.plus(Duration.ofDays(1));
        return database.read(
                tx -> new HelpStore().helped(tx, Town.ROSTER.workspace(), from, until));
    }

    private String close(String name, long number) {
        return office.step(
                Voice.inGroup(name),
                number,
                (desks, issue, turn) -> desks.closing().askClose(issue, "清了", turn));
    }
}
