package zutuan.bot.assist.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zutuan.bot.assist.cases.Case.About;
import zutuan.bot.assist.cases.CaseBook.Lesson;
import zutuan.bot.assist.cases.CaseBook.Reason;
import zutuan.bot.assist.cases.CaseBook.Step;
import zutuan.bot.assist.cases.Found.Solved;
import zutuan.bot.assist.cases.KeptCase.State;
import zutuan.bot.assist.model.Field;
import zutuan.bot.kernel.chinese.Sentences;
import zutuan.bot.kernel.event.Deed;
import zutuan.bot.kernel.event.EventStore;
import zutuan.bot.kernel.event.Subject;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.Ids;

/// What the book of cases does, on either database.
abstract class CaseBookContract {
    private static final String TOWN = "qinghe";
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final List<Case> SHIPPED = Library.shipped();
    private static final Member SUN = technician("sungong", "tobacco");
    private static final Member QIAN = technician("qianyisheng", "livestock");
    private static final About LEAF = new About(Field.TOBACCO, "烟叶", "大田", Season.ALL_YEAR);
    private static final Lesson LESSON =
            new Lesson(
                    LEAF,
                    "烟叶脚叶起水泡一样的亮斑",
                    "开沟排水，摘脚叶",
                    new Solved(7, "sungong", Instant.parse("2025-08-02T00:00:00Z")));

    private final EventStore events = new EventStore(new Ids(InstantSource.fixed(NOW)));
    private final CaseStore store = new CaseStore();
    private final CaseBook book = new CaseBook(SHIPPED, store, events);
    private final CaseShelves shelves = new CaseShelves(SHIPPED, store, Sentences.NONE);

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Database database;

    abstract Database open();

    private static Member technician(String id, @Nullable String station) {
        return new Member(
                id, id, Set.of(Role.TECHNICIAN), null, null, station, Set.of(), Set.of(), null);
    }

    @BeforeEach
    void start() {
        database = open();
    }

    @AfterEach
    void stop() {
        database.close();
    }

    private <T> T act(Member who, Function<Deed, T> what) {
        return database.write(tx -> what.apply(new Deed(tx, TOWN, who.id(), NOW, "test/1")));
    }

    private List<Found> similar(String words) {
        return act(SUN, deed -> shelves.of(deed.tx(), TOWN).similar(words, 3));
    }

    private static KeptCase done(Step step) {
        return switch (step) {
            case Step.Done(var kept) -> kept;
            case Step.Refused(var why) -> throw new AssertionError(why.toString());
        };
    }

    private static Reason refused(Step step) {
        return switch (step) {
            case Step.Done(var kept) -> throw new AssertionError(kept.toString());
            case Step.Refused(var why) -> why;
        };
    }

    @Test
    void a_draft_is_found_once_it_is_approved_with_who_and_when() {
        int number = act(SUN, deed -> book.draft(deed, LESSON)).one().number();

        assertThat(number).isEqualTo(Case.OWN + 1);
        assertThat(similar("烟叶脚叶起亮斑")).noneMatch(found -> found.one().number() == number);

        done(act(SUN, deed -> book.approve(deed, SUN, number)));

        var found = similar("烟叶脚叶起亮斑").getFirst();
        assertThat(found.one().number()).isEqualTo(number);
        assertThat(found.solved()).contains(LESSON.solved());
    }

    @Test
    void numbers_are_never_used_again() {
        int first = act(SUN, deed -> book.draft(deed, LESSON)).one().number();
        done(act(SUN, deed -> book.withdraw(deed, SUN, first, "重复")));
        int second = act(SUN, deed -> book.draft(deed, LESSON)).one().number();

        assertThat(second).isEqualTo(first + 1);
    }

    @Test
    void a_withdrawn_case_is_not_found_until_it_is_approved_again() {
        done(act(SUN, deed -> book.withdraw(deed, SUN, 122, "本地不缺镁")));

        assertThat(similar("脚叶黄了筋还是绿的烟")).noneMatch(found -> found.one().number() == 122);

        done(act(SUN, deed -> book.approve(deed, SUN, 122)));

        assertThat(similar("脚叶黄了筋还是绿的烟")).anyMatch(found -> found.one().number() == 122);
    }

    @Test
    void a_shipped_case_is_put_right_for_one_town_only() {
        var amendment = new Amendment(Map.of("俗话", "叶子花得像虎纹"));
        done(act(SUN, deed -> book.correct(deed, SUN, 122, amendment)));

        assertThat(similar("烟叶花得像虎纹").getFirst().one().number()).isEqualTo(122);
        var elsewhere =
                act(SUN, deed -> shelves.of(deed.tx(), "elsewhere").byNumber(122).orElseThrow());
        assertThat(elsewhere.one().complaint().sayings()).doesNotContain("叶子花得像虎纹");
    }

    @Test
    void only_its_station_changes_a_case() {
        var why = refused(act(QIAN, deed -> book.withdraw(deed, QIAN, 122, "不要")));

        assertThat(why).isInstanceOf(Reason.NotYours.class);
        assertThat(act(QIAN, deed -> book.find(deed, 122)).orElseThrow().state())
                .isEqualTo(State.APPROVED);
        done(act(QIAN, deed -> book.withdraw(deed, QIAN, 801, "作物没有自己的站")));
    }

    @Test
    void a_dose_is_refused_and_stands_in_no_approved_case() {
        var dosed = new Lesson(LEAF, "叶黄", "每亩喷硫酸镁500克", LESSON.solved());
        int number = act(SUN, deed -> book.draft(deed, dosed)).one().number();

        assertThat(refused(act(SUN, deed -> book.approve(deed, SUN, number))))
                .isInstanceOf(Reason.Unsafe.class);
        var amendment = new Amendment(Map.of("办法", "喷硫酸镁，按标签"));
        done(act(SUN, deed -> book.correct(deed, SUN, number, amendment)));
        assertThat(act(SUN, deed -> book.find(deed, number)).orElseThrow().state())
                .isEqualTo(State.APPROVED);
    }

    @Test
    void the_same_again_changes_nothing() {
        assertThat(refused(act(SUN, deed -> book.approve(deed, SUN, 122))))
                .isInstanceOf(Reason.Already.class);
        assertThat(refused(act(SUN, deed -> book.approve(deed, SUN, 999))))
                .isInstanceOf(Reason.Unknown.class);
    }

    @Test
    void of_two_changes_at_the_same_moment_one_is_refused() {
        var before = done(act(SUN, deed -> book.withdraw(deed, SUN, 122, "先")));
        done(act(SUN, deed -> book.approve(deed, SUN, 122)));

        boolean saved = act(SUN, deed -> store.save(deed.tx(), TOWN, before));
        assertThat(saved).isFalse();
    }

    @Test
    void every_change_is_an_event() {
        done(act(SUN, deed -> book.withdraw(deed, SUN, 122, "本地不缺镁")));
        done(act(SUN, deed -> book.approve(deed, SUN, 122)));

        var kinds =
                act(SUN, deed -> events.of(deed.tx(), TOWN, Subject.of("case", 122))).stream()
                        .map(event -> event.kind())
                        .toList();
        assertThat(kinds).containsExactly("assist.case_withdrawn", "assist.case_approved");
    }
}
