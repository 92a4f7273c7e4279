package zutuan.bot.assist.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.model.HelpRequest.Ref;
import zutuan.bot.assist.model.HelpSettings;
import zutuan.bot.assist.model.HelpState.Accepted;
import zutuan.bot.assist.model.HelpState.Answered;
import zutuan.bot.assist.model.HelpState.Dropped;
import zutuan.bot.assist.model.HelpState.Hand;
import zutuan.bot.assist.model.HelpState.Solved;
import zutuan.bot.assist.model.HelpState.Waiting;
import zutuan.bot.assist.model.WorkHours;
import zutuan.bot.kernel.jobs.JobKey;
import zutuan.bot.kernel.jobs.Timers;
import zutuan.bot.kernel.store.Transaction;

/// The timers of a request. Which ones run, and when they are due, follows from the request alone,
/// so that they change with it in one transaction and none is left behind.
public record HelpTimers(Timers timers, WorkHours hours, HelpSettings settings) {
    /// So long after a visit was to begin its result is asked for.
    private static final Duration AFTER_VISIT = Duration.ofHours(3);

    /// So much working time after somebody has taken it without a day they are asked for one.
    private static final Duration AFTER_TAKING = Duration.ofHours(4);

    /// What a timer is for; `job` is its kind in the table of timers.
    public enum Kind {
        /// Nobody has taken it: the next one is asked.
        PASS("assist.pass"),
        /// Somebody has it and has not said when they come.
        APPOINT("assist.appoint"),
        /// Somebody should have been there.
        VISIT("assist.visit"),
        /// Nobody has said whether it helped.
        CONFIRM("assist.confirm"),
        /// The day of the second look.
        LOOK("assist.look");

        private final String job;

        Kind(String job) {
            this.job = job;
        }

        public String job() {
            return job;
        }
    }

    Map<Kind, Instant> wanted(HelpRequest request) {
        var wanted = new EnumMap<Kind, Instant>(Kind.class);
        switch (request.state()) {
            case Waiting() -> put(wanted, Kind.PASS, request.course().passAt());
            case Accepted(var hand) when hand.visit() == null ->
                    wanted.put(Kind.APPOINT, hours.plus(hand.since(), AFTER_TAKING));
            case Accepted(var hand) -> put(wanted, Kind.VISIT, visited(hand));
            case Answered(_, var result) -> {
                wanted.put(Kind.CONFIRM, hours.endOf(result.at(), settings.confirmWorkdays()));
                put(wanted, Kind.LOOK, opening(result.again()));
            }
            case Solved(_, var result, _, _) ->
                    put(wanted, Kind.LOOK, opening(result == null ? null : result.again()));
            case Dropped _ -> {}
        }
        return wanted;
    }

    private static void put(Map<Kind, Instant> wanted, Kind kind, @Nullable Instant due) {
        if (due != null) {
            wanted.put(kind, due);
        }
    }

    private @Nullable Instant visited(Hand hand) {
        var visit = hand.visit();
        return visit == null ? null : visit.at().plus(AFTER_VISIT);
    }

    private @Nullable Instant opening(@Nullable LocalDate day) {
        return day == null ? null : hours.openingOf(day);
    }

    /// Sets what the request now needs and stops the rest.
    void follow(Transaction tx, HelpRequest before, HelpRequest after) {
        var old = wanted(before);
        var now = wanted(after);
        for (var kind : Kind.values()) {
            var due = now.get(kind);
            if (due != null && !due.equals(old.get(kind))) {
                timers.schedule(tx, key(kind, after.ref()), due, "");
            } else if (due == null && old.containsKey(kind)) {
                timers.cancel(tx, key(kind, after.ref()));
            }
        }
    }

    void set(Transaction tx, HelpRequest request) {
        wanted(request)
                .forEach((kind, due) -> timers.schedule(tx, key(kind, request.ref()), due, ""));
    }

    private static JobKey key(Kind kind, Ref ref) {
        return JobKey.of(kind.job(), ref.workspace(), ref.number());
    }

    /// The request of a timer.
    public static Ref ref(JobKey key) {
        var numbered = key.numbered();
        return new Ref(numbered.workspace(), numbered.number());
    }
}
