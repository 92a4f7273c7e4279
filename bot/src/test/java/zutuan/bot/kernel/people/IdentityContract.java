package zutuan.bot.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zutuan.adapters.Address;
import zutuan.bot.kernel.people.CodeTries.Verdict;
import zutuan.bot.kernel.people.IdentityStore.Identity;
import zutuan.bot.kernel.people.SessionStore.Found;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.Transaction;

/// Codes, sessions and counts of tries, on either database.
abstract class IdentityContract {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Duration IDLE = Duration.ofDays(30);
    private static final Identity LI = new Identity("yunling", "liming");
    private static final Identity WANG = new Identity("yunling", "wangfang");
    private static final Address QQ = new Address("onebot", "1", "20000", Address.Kind.DIRECT);

    private final IdentityStore identities = new IdentityStore(new SecureRandom());
    private final CodeStore codes = identities.codes();
    private final SessionStore sessions = identities.sessions();
    private final CodeTries tries = identities.tries();
    private Database database;

    abstract Database fresh();

    @BeforeEach
    void open() {
        database = fresh();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T in(Function<Transaction, T> work) {
        return database.write(work::apply);
    }

    private boolean does(Consumer<Transaction> work) {
        return in(tx -> {
            work.accept(tx);
            return true;
        });
    }

    private Optional<Identity> redeem(String code, Instant at) {
        return in(tx -> codes.redeem(tx, code, at));
    }

    private Optional<Found> find(String token, Instant at) {
        return in(tx -> sessions.find(tx, token, at, IDLE));
    }

    private Optional<String> renew(String token, Instant at) {
        return in(tx -> sessions.renew(tx, token, at));
    }

    private boolean wrong(Instant at) {
        return in(tx -> tries.wrong(tx, at));
    }

    private static Instant after(String span) {
        return NOW.plus(Duration.parse(span));
    }

    // --- Codes ---

    @Test
    void a_code_works_once() {
        String code = in(tx -> codes.make(tx, LI, NOW));

        assertThat(redeem(code, NOW)).contains(LI);
        assertThat(redeem(code, NOW)).isEmpty();
    }

    @Test
    void a_code_works_once_when_many_try_it_at_once() throws Exception {
        String code = in(tx -> codes.make(tx, LI, NOW));
        Callable<Boolean> redeem = () -> redeem(code, NOW).isPresent();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(Collections.nCopies(16, redeem));
            assertThat(all.stream().filter(one -> one.resultNow()).count()).isEqualTo(1);
        }
    }

    @Test
    void a_code_expires_after_a_day() {
        String code = in(tx -> codes.make(tx, LI, NOW));
        String other = in(tx -> codes.make(tx, WANG, NOW));

        assertThat(redeem(code, after("PT23H59M59S"))).contains(LI);
        assertThat(redeem(other, after("PT24H"))).isEmpty();
    }

    @Test
    void a_new_code_ends_the_old_one_and_nobody_elses() {
        String old = in(tx -> codes.make(tx, LI, NOW));
        String wangs = in(tx -> codes.make(tx, WANG, NOW));
        String fresh = in(tx -> codes.make(tx, LI, after("PT1M")));

        assertThat(redeem(old, after("PT2M"))).isEmpty();
        assertThat(redeem(wangs, after("PT2M"))).contains(WANG);
        assertThat(redeem(fresh, after("PT2M"))).contains(LI);
    }

    @Test
    void only_a_hash_is_kept() {
        String code = in(tx -> codes.make(tx, LI, NOW));
        String bare = code.replace("-", "");

        String kept =
                in(tx ->
                        tx.handle()
                                .createQuery("select code_hash from login_code")
                                .mapTo(String.class)
                                .one());

        assertThat(kept).hasSize(64).doesNotContainIgnoringCase(bare);
    }

    @Test
    void what_is_over_is_forgotten_at_night() {
        in(tx -> codes.make(tx, LI, NOW));
        String kept = in(tx -> codes.make(tx, WANG, after("PT12H")));
        in(tx -> sessions.admit(tx, LI, NOW));
        String used = in(tx -> sessions.admit(tx, WANG, after("P20D")));
        in(tx -> tries.count(tx, QQ, "20000", NOW));

        does(tx -> identities.purge(tx, after("PT24H"), IDLE));
        assertThat(redeem(kept, after("PT25H"))).contains(WANG);
        assertThat(rows("login_code")).isZero();
        does(tx -> identities.purge(tx, after("P31D"), IDLE));
        assertThat(rows("session")).isEqualTo(1);
        assertThat(find(used, after("P31D"))).isPresent();
        assertThat(rows("code_try")).isZero();
    }

    private int rows(String table) {
        return in(tx ->
                tx.handle().createQuery("select count(*) from " + table).mapTo(int.class).one());
    }

    // --- Tries ---

    private Verdict tried(String user, Instant at) {
        return in(tx -> tries.count(tx, QQ, user, at));
    }

    @Test
    void an_account_has_five_tries_an_hour_and_pauses_that_grow() {
        for (var number = 0; number < 5; number++) {
            assertThat(tried("20000", NOW)).isEqualTo(new Verdict.Judge());
        }
        assertThat(tried("20000", NOW)).isEqualTo(new Verdict.Pause(Duration.ofHours(1)));
        assertThat(tried("20000", after("PT59M"))).isEqualTo(new Verdict.Ignore());
        assertThat(tried("20001", NOW)).as("somebody else").isEqualTo(new Verdict.Judge());

        for (var number = 0; number < 5; number++) {
            assertThat(tried("20000", after("PT1H"))).isEqualTo(new Verdict.Judge());
        }
        assertThat(tried("20000", after("PT1H"))).isEqualTo(new Verdict.Pause(Duration.ofHours(2)));
    }

    @Test
    void tries_at_once_are_counted_as_those_one_after_another() throws Exception {
        Callable<Verdict> guess = () -> tried("20000", NOW);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(Collections.nCopies(64, guess));
            assertThat(all.stream().filter(one -> one.resultNow() instanceof Verdict.Judge).count())
                    .isEqualTo(5);
        }
    }

    @Test
    void under_attack_a_fresh_account_still_has_two_tries() {
        var told = IntStream.range(0, 120).filter(_ -> wrong(NOW)).count();

        assertThat(told).as("the administrators hear of it once").isEqualTo(1);
        assertThat(tried("30000", NOW)).isEqualTo(new Verdict.Judge());
        assertThat(tried("30000", NOW)).isEqualTo(new Verdict.Judge());
        assertThat(tried("30000", NOW)).isInstanceOf(Verdict.Pause.class);
        assertThat(wrong(after("PT59M"))).isFalse();
    }

    @Test
    void the_administrators_hear_of_it_once_an_hour_at_most() {
        var told =
                IntStream.range(0, 300)
                        .filter(number -> wrong(NOW.plusSeconds(30L * number)))
                        .count();

        assertThat(told).as("in two and a half hours").isBetween(1L, 3L);
    }

    @Test
    void a_right_code_clears_the_count_and_a_clock_set_back_shuts_nobody_out() {
        IntStream.range(0, 5).forEach(_ -> tried("20000", NOW));
        does(tx -> tries.right(tx, QQ, "20000"));
        IntStream.range(0, 5)
                .forEach(_ -> assertThat(tried("20000", NOW)).isEqualTo(new Verdict.Judge()));
        assertThat(tried("20000", NOW)).isInstanceOf(Verdict.Pause.class);

        assertThat(tried("20000", NOW.minus(Duration.ofDays(400)))).isEqualTo(new Verdict.Judge());
    }

    // --- Sessions ---

    @Test
    void a_session_that_nobody_uses_ends_and_one_that_is_used_does_not() {
        String token = in(tx -> sessions.admit(tx, LI, NOW));

        assertThat(find(token, after("P29DT23H"))).isPresent();
        assertThat(find(token, after("P30D"))).isEmpty();
        does(tx -> sessions.seen(tx, token, after("P29D")));
        assertThat(find(token, after("P58D"))).isPresent();
    }

    @Test
    void a_token_is_changed_daily_and_the_old_one_ends_once_the_new_one_is_used() {
        String old = in(tx -> sessions.admit(tx, LI, NOW));
        assertThat(renew(old, after("PT23H"))).isEmpty();
        String fresh = renew(old, after("PT25H")).orElseThrow();
        var before = find(old, after("PT25H")).orElseThrow();

        assertThat(renew(old, after("PT25H"))).as("at once").isEmpty();
        var found = find(fresh, after("PT30H")).orElseThrow();
        assertThat(found.arrived()).isTrue();
        assertThat(found.id()).as("the same session").isEqualTo(before.id());
        does(tx -> sessions.seen(tx, fresh, after("PT30H")));

        assertThat(find(old, after("PT30H1M"))).isPresent();
        assertThat(find(old, after("PT30H3M"))).isEmpty();
        assertThat(find(fresh, after("PT31H"))).isPresent();
    }

    @Test
    void whose_new_token_got_lost_is_not_locked_out() {
        String old = in(tx -> sessions.admit(tx, LI, NOW));
        String lost = renew(old, after("P2D")).orElseThrow();

        assertThat(find(old, after("P3D"))).isPresent();
        String fresh = renew(old, after("P3D")).orElseThrow();
        assertThat(find(fresh, after("P3D"))).isPresent();
        assertThat(find(lost, after("P3D"))).isEmpty();
    }

    @Test
    void sessions_end_by_either_token_and_all_at_once() {
        String old = in(tx -> sessions.admit(tx, LI, NOW));
        String fresh = renew(old, after("P2D")).orElseThrow();
        Optional<Found> ended = in(tx -> sessions.end(tx, old, after("P2D")));
        assertThat(ended).isPresent();
        assertThat(find(fresh, after("P2D"))).isEmpty();

        in(tx -> sessions.admit(tx, LI, NOW));
        in(tx -> sessions.admit(tx, LI, NOW));
        String wangs = in(tx -> sessions.admit(tx, WANG, NOW));
        int all = in(tx -> sessions.endAll(tx, LI));
        assertThat(all).isEqualTo(2);
        assertThat(find(wangs, NOW)).isPresent();
    }

    @Test
    void a_session_of_the_version_before_goes_on() {
        does(tx ->
                tx.handle()
                        .execute(
                                "insert into session (token_hash, workspace, member_id, made_at)"
                                        + " values (?, 'yunling', 'liming', 1)",
                                Hashes.of("old-token")));

        var found = find("old-token", NOW).orElseThrow();
        assertThat(found.identity()).isEqualTo(LI);
        does(tx -> assertThat(sessions.lasts(tx, found.id())).isTrue());
        String fresh = renew("old-token", NOW).orElseThrow();
        does(tx -> assertThat(sessions.lasts(tx, found.id())).isTrue());
        assertThat(find(fresh, NOW)).isPresent();
    }
}
