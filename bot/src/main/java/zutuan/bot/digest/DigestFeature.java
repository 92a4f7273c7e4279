package zutuan.bot.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import zutuan.adapters.Host;
import zutuan.bot.digest.appraisal.AppraisalCommand;
import zutuan.bot.digest.appraisal.AppraisalDesk;
import zutuan.bot.digest.briefing.BriefingCommand;
import zutuan.bot.digest.briefing.BriefingDesk;
import zutuan.bot.digest.personal.OwnDigestCommand;
import zutuan.bot.digest.personal.PersonalDigest;
import zutuan.bot.digest.personal.TodayCommand;
import zutuan.bot.digest.report.ReportCommand;
import zutuan.bot.digest.report.ReportDesk;
import zutuan.bot.digest.report.ReportPages;
import zutuan.bot.digest.weekly.DigestCommand;
import zutuan.bot.digest.weekly.DigestDesk;
import zutuan.bot.digest.weekly.PassivePlatforms;
import zutuan.bot.digest.weekly.ResendCommand;
import zutuan.bot.digest.weekly.SendCommand;
import zutuan.bot.digest.weekly.WeeklyDigest;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.Kit;

/// The weekly digest at work.
final class DigestFeature implements Feature {
    private final WeeklyDigest weekly;
    private final PersonalDigest personal;
    private final OwnDigestCommand own;
    private final DigestDesk desk;
    private final PassivePlatforms passive;
    private final ReportDesk reports;
    private final ReportPages pages;
    private final BriefingDesk briefings;
    private final BriefingCommand briefing;
    private final AppraisalDesk appraisals;

    DigestFeature(Kit kit) {
        personal = new PersonalDigest(kit);
        weekly = new WeeklyDigest(kit, personal);
        own = new OwnDigestCommand(kit, personal);
        desk = new DigestDesk(kit, weekly);
        passive = new PassivePlatforms(kit);
        reports = new ReportDesk(kit);
        pages = new ReportPages(kit);
        briefings = new BriefingDesk(kit);
        briefing = new BriefingCommand(kit, briefings);
        appraisals = new AppraisalDesk(kit);
    }

    @Override
    public String title() {
        return "周报";
    }

    @Override
    public List<String> everyday(Role role) {
        return List.of();
    }

    @Override
    public List<Command<?>> commands() {
        return List.of(
                new ReportCommand(reports),
                briefing,
                new AppraisalCommand(appraisals),
                own,
                new TodayCommand(personal),
                new ResendCommand(desk),
                new SendCommand(desk),
                new DigestCommand(desk));
    }

    @Override
    public List<Job> jobs() {
        var all = new ArrayList<>(weekly.jobs());
        all.add(passive.job());
        all.add(personal.job());
        all.add(desk.job());
        all.add(reports.job());
        all.add(briefings.job());
        all.add(appraisals.job());
        return List.copyOf(all);
    }

    @Override
    public void started(Transaction tx, Instant now) {
        weekly.start(tx, now);
        passive.start(tx, now);
    }

    @Override
    public void on(Transaction tx, Event event) {
        weekly.heard(tx, event.workspace(), event.at());
    }

    @Override
    public void pages(Host host) {
        pages.register(host);
    }
}
