package zutuan.bot.issue.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zutuan.adapters.Address;
import zutuan.bot.issue.Sample;
import zutuan.bot.issue.Town;
import zutuan.bot.issue.model.Course;
import zutuan.bot.issue.model.Course.Escalation;
import zutuan.bot.issue.model.Course.Level;
import zutuan.bot.issue.model.Course.Term;
import zutuan.bot.issue.model.Course.Waiting;
import zutuan.bot.issue.model.Issue;
import zutuan.bot.issue.model.IssueState;
import zutuan.bot.issue.model.PlaceReader;
import zutuan.bot.issue.model.Urgency;
import zutuan.bot.kernel.chinese.intent.Domain;
import zutuan.bot.kernel.store.Database;

/// The rows of issues on both databases.
abstract class IssueStoreContract {
    private static final IssueStore.Arrival ARRIVAL =
            new IssueStore.Arrival(
                    new Address("webchat", "bot", "g1", Address.Kind.GROUP),
                    "webchat/m1",
                    null,
                    3L);

    private static final String NULL = "null";

    private final IssueStore store = new IssueStore();
    private Database database;

    abstract Database open();

    @BeforeEach
    void open_a_fresh_one() {
        database = open();
    }

    @AfterEach
    void close() {
        database.close();
    }

    /// Written at once, and over what was reported.
    private Issue kept(Issue issue) {
        return database.write(tx -> {
            var reported = Sample.road(new IssueState.Reported()).with(Course.NEW);
            store.insert(tx, reported, ARRIVAL);
            assertThat(store.move(tx, reported, issue, Town.MONDAY_NINE)).isTrue();
            return store.find(tx, issue.report().ref()).orElseThrow();
        });
    }

    private static Issue revised(Issue issue, long revision) {
        return new Issue(issue.report(), issue.deadline(), issue.state(), issue.course(), revision);
    }

    @ParameterizedTest
    @MethodSource("zutuan.bot.issue.Sample#all")
    void what_is_moved_is_read_again(Issue issue) {
        assertThat(kept(issue)).isEqualTo(revised(issue, 1));
    }

    @ParameterizedTest
    @MethodSource("zutuan.bot.issue.Sample#all")
    void what_is_new_is_read_again_but_for_its_assistants(Issue issue) {
        Issue read =
                database.write(tx -> {
                    store.insert(tx, issue, ARRIVAL);
                    return store.find(tx, issue.report().ref()).orElseThrow();
                });

        assertThat(read).isEqualTo(issue.with(issue.course().assistedBy(List.of())));
    }

    @Test
    void what_nobody_knows_is_read_again_as_unknown() {
        var issue = Sample.road(new IssueState.Reported());
        var nature =
                new Issue.Nature(
                        new PlaceReader.Place(null, ""), Domain.UNCLEAR, Urgency.URGENT, null);
        var corrected = issue.report().corrected(issue.report().said(), nature);
        var unknown = new Issue(corrected, issue.deadline(), issue.state(), Course.NEW, 0);

        assertThat(kept(unknown)).isEqualTo(revised(unknown, 1));
    }

    @Test
    void nobody_moves_what_another_has_moved() {
        var before = Sample.road(new IssueState.Reported()).with(Course.NEW);
        var after = Sample.road(Sample.claimed()).with(Course.NEW);

        List<Boolean> moved =
                database.write(tx -> {
                    store.insert(tx, before, ARRIVAL);
                    return List.of(
                            store.move(tx, before, after, Town.MONDAY_NINE),
                            store.move(tx, before, after, Town.MONDAY_NINE));
                });

        assertThat(moved).containsExactly(true, false);
    }

    @Test
    void it_is_known_how_it_came_in() {
        var issue = kept(Sample.road(Sample.claimed()));

        Optional<IssueStore.Arrival> arrival =
                database.read(tx -> store.arrival(tx, issue.report().ref()));

        assertThat(arrival).contains(ARRIVAL);
    }

    @ParameterizedTest
    @MethodSource("ended")
    void the_first_version_sees_a_lead_on_whatever_is_closed(IssueState state) {
        kept(Sample.road(state));

        assertThat(row())
                .containsEntry("state", "CLOSED")
                .containsEntry("lead_id", "liming")
                .containsEntry("lead_since", Long.toString(Town.MONDAY_NINE.toEpochMilli()))
                .containsEntry("asked_at", Long.toString(Town.MONDAY_NINE.toEpochMilli()));
    }

    static List<IssueState> ended() {
        return List.of(Sample.merged(), Sample.withdrawn());
    }

    /// As the versions before wrote it.
    @Test
    void words_that_are_empty_are_null_but_for_those_of_the_report() {
        var nine = Town.MONDAY_NINE;
        var course =
                new Course(
                        List.of(),
                        new Escalation(Level.TOWN, nine, "zhoumin", "", Term.until(nine)),
                        new Waiting("市住建局", "", nine, nine),
                        null,
                        Course.NEW.pace());
        var asked = new IssueState.CloseAsked(Sample.claimed(), nine, "");

        kept(Sample.road(asked).with(course));

        assertThat(row())
                .containsEntry("level_reason", NULL)
                .containsEntry("party_contact", NULL)
                .containsEntry("result", NULL)
                .containsEntry("hamlet", "七组")
                .containsEntry("level_told", "0");
    }

    private Map<String, Object> row() {
        return database.read(tx ->
                tx.handle()
                        .createQuery(
                                """
                                select state, lead_id, hamlet,
                                    cast(lead_since as text) as lead_since,
                                    cast(asked_at as text) as asked_at,
                                    cast(level_told as text) as level_told,
                                    coalesce(level_reason, 'null') as level_reason,
                                    coalesce(party_contact, 'null') as party_contact,
                                    coalesce(result, 'null') as result
                                from issue
                                """)
                        .mapToMap()
                        .one());
    }
}
