package zutuan.bot.digest.weekly;

import java.time.Duration;
import java.time.Instant;
import zutuan.adapters.Message;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.jobs.JobKey;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Machinery;
import zutuan.bot.kernel.talk.Notices.Note;

/// Tells the administrators once, when a platform is set up, that the bot may not speak first there
/// – and not on the first Friday on which nobody hears of the week.
public final class PassivePlatforms {
    private static final String JOB = "digest.passive";

    /// The platforms are plugged in after the features have started.
    private static final Duration SOON = Duration.ofSeconds(30);

    private final SentStore store = new SentStore();
    private final Kit kit;

    public PassivePlatforms(Kit kit) {
        this.kit = kit;
    }

    public Job job() {
        return new Job(JOB, (run, tx) -> look(tx, run.now()));
    }

    public void start(Transaction tx, Instant now) {
        kit.timers().schedule(tx, JobKey.only(JOB), now.plus(SOON), "");
    }

    private void look(Transaction tx, Instant now) {
        kit.machinery().vitals(tx).platforms().stream()
                .filter(link -> !link.canPush())
                .map(Machinery.Link::name)
                .forEach(name ->
                        kit.settings().roster().forEach(roster -> warn(tx, roster, name, now)));
    }

    private void warn(Transaction tx, Roster roster, String platform, Instant now) {
        String workspace = roster.workspace();
        var section = kit.settings().platforms().get(platform);
        boolean theirs = section == null || section.workspace().equals(workspace);
        if (theirs && store.warn(tx, workspace, platform, now)) {
            var note = Note.of(Message.text(WeeklyReplies.cannotPush(platform)), null);
            roster.with(Role.ADMINISTRATOR)
                    .forEach(member -> kit.notices().tell(tx, workspace, member, note));
        }
    }
}
