package zutuan.bot.assist.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zutuan.adapters.Address;
import zutuan.bot.assist.model.Field;
import zutuan.bot.assist.model.HelpEvent;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.model.HelpRequest.Asked;
import zutuan.bot.assist.model.HelpRequest.Course;
import zutuan.bot.assist.model.HelpRequest.Ref;
import zutuan.bot.assist.model.HelpState;
import zutuan.bot.assist.model.HelpState.Hand;
import zutuan.bot.assist.model.HelpState.Result;
import zutuan.bot.assist.model.HelpState.Solved;
import zutuan.bot.assist.model.Trouble;
import zutuan.bot.assist.store.FigureStore;
import zutuan.bot.assist.store.RequestStore;
import zutuan.bot.kernel.event.Deed;
import zutuan.bot.kernel.event.EventStore;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.Ids;

/// What the numbers of a month count, on either database.
abstract class MonthBookContract {
    private static final String TOWN = "yunling";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Set<Field> ALL = EnumSet.allOf(Field.class);

    /// The first moment of November in the town, which is none of it in London.
    private static final Instant NOVEMBER = Instant.parse("2026-10-31T16:00:00Z");

    private static final Instant DECEMBER = Instant.parse("2026-11-30T16:00:00Z");
    private static final Trouble.Spot NOWHERE = new Trouble.Spot(null, "");

    private final EventStore events = new EventStore(new Ids(InstantSource.fixed(NOVEMBER)));
    private final MonthBook book = new MonthBook(new FigureStore(), ZONE);

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Database database;

    abstract Database open();

    @BeforeEach
    void start() {
        database = open();
    }

    @AfterEach
    void stop() {
        database.close();
    }

    private void keep(long number, Field field, Instant at, HelpState state, List<String> told) {
        var trouble = new Trouble(field, "", "", NOWHERE, "");
        var asked = new Asked(new Ref(TOWN, number), "liming", at, "x", trouble);
        var request = new HelpRequest(asked, new Course(told, null), state, 0);
        var chat = new Address("webchat", "bot", "liming", Address.Kind.DIRECT);
        database.write(tx -> {
            new RequestStore().insert(tx, request, chat, "test/" + number);
            return number;
        });
    }

    private void happens(long number, HelpEvent kind, Instant at, Map<String, String> words) {
        database.write(tx -> {
            var deed = new Deed(tx, TOWN, "sungong", at, "test");
            events.record(deed, new Ref(TOWN, number).subject(), kind, words);
            return number;
        });
    }

    private MonthFigures of(int month, Set<Field> fields) {
        return database.read(tx -> book.of(tx, TOWN, YearMonth.of(2026, month), fields));
    }

    private static Result result(Instant at, boolean phone) {
        return new Result("喷药", at, phone, null);
    }

    @Test
    void a_month_begins_and_ends_at_midnight_in_the_town() {
        keep(1, Field.TOBACCO, NOVEMBER.minusMillis(1), new HelpState.Waiting(), List.of("a"));
        keep(2, Field.TOBACCO, NOVEMBER, new HelpState.Waiting(), List.of("a"));
        keep(3, Field.OTHER, DECEMBER.minusMillis(1), new HelpState.Waiting(), List.of("a"));
        keep(4, Field.TOBACCO, DECEMBER, new HelpState.Waiting(), List.of("a"));
        keep(5, Field.TOBACCO, NOVEMBER, new HelpState.Dropped(NOVEMBER, "x", ""), List.of());

        assertThat(of(11, ALL).asked()).isEqualTo(2);
        assertThat(of(11, Set.of(Field.TOBACCO)).asked()).isEqualTo(1);
        assertThat(of(9, ALL).isEmpty()).isTrue();
    }

    @Test
    void solved_by_a_case_is_what_nobody_had_been_asked_for() {
        keep(1, Field.TOBACCO, NOVEMBER, new Solved(null, null, NOVEMBER, "liming"), List.of());
        keep(2, Field.TOBACCO, NOVEMBER, new Solved(null, null, NOVEMBER, "liming"), List.of("a"));
        var hand = new Hand("sungong", NOVEMBER, null);
        keep(3, Field.TOBACCO, NOVEMBER, new Solved(hand, null, DECEMBER, null), List.of());

        assertThat(of(11, ALL).byCase()).isEqualTo(1);
        assertThat(of(11, ALL).solved()).isEqualTo(2);
        assertThat(of(12, ALL).solved()).isEqualTo(1);
        assertThat(of(12, ALL).byCase()).isZero();
    }

    @Test
    void a_request_is_visited_once_and_an_old_answer_asks_the_request() {
        var hand = new Hand("sungong", NOVEMBER, null);
        var phoned = new HelpState.Answered(hand, result(NOVEMBER, true));
        keep(1, Field.TOBACCO, NOVEMBER, phoned, List.of("a"));
        keep(2, Field.TOBACCO, NOVEMBER, phoned, List.of("a"));
        keep(3, Field.LIVESTOCK, NOVEMBER, phoned, List.of("a"));
        happens(1, HelpEvent.ANSWERED, NOVEMBER, Map.of("result", "x", "by", "visit"));
        happens(1, HelpEvent.ANSWERED, NOVEMBER, Map.of("result", "y", "by", "phone"));
        happens(2, HelpEvent.ANSWERED, NOVEMBER, Map.of("result", "以前的"));
        happens(3, HelpEvent.ANSWERED, DECEMBER, Map.of("result", "x", "by", "visit"));

        assertThat(of(11, ALL).visited()).isEqualTo(1);
        assertThat(of(11, ALL).byPhone()).isEqualTo(1);
        assertThat(of(12, ALL).visited()).isEqualTo(1);
        assertThat(of(12, Set.of(Field.TOBACCO)).visited()).isZero();
    }

    @Test
    void only_the_first_to_take_it_counts() {
        var hand = new Hand("sungong", NOVEMBER, null);
        var early = NOVEMBER.minus(Duration.ofHours(1));
        keep(1, Field.TOBACCO, early, new HelpState.Accepted(hand), List.of("a"));
        keep(2, Field.TOBACCO, early, new HelpState.Accepted(hand), List.of("a"));
        happens(1, HelpEvent.ACCEPTED, NOVEMBER.minusMillis(1), Map.of());
        happens(1, HelpEvent.GIVEN, NOVEMBER.plusSeconds(60), Map.of());
        happens(2, HelpEvent.ACCEPTED, NOVEMBER.plusSeconds(60), Map.of());
        happens(2, HelpEvent.ANSWERED, NOVEMBER.plusSeconds(600), Map.of());

        assertThat(of(11, ALL).waits()).containsExactly(Duration.ofMinutes(61));
    }
}
