package zutuan.bot;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import zutuan.adapters.Platform;
import zutuan.bot.kernel.calendar.Days;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.chinese.Sentences;
import zutuan.bot.kernel.chinese.meaning.Meanings;
import zutuan.bot.kernel.event.Events;
import zutuan.bot.kernel.jobs.Timers;
import zutuan.bot.kernel.outbox.DeadLetter;
import zutuan.bot.kernel.people.Accounts;
import zutuan.bot.kernel.people.Directory;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.settings.Settings;
import zutuan.bot.kernel.store.Database;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Chapter;
import zutuan.bot.kernel.talk.Duty;
import zutuan.bot.kernel.talk.Figure;
import zutuan.bot.kernel.talk.Files;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Machinery;
import zutuan.bot.kernel.talk.Notices;
import zutuan.bot.kernel.talk.Relay;
import zutuan.bot.kernel.talk.Summary;
import zutuan.bot.kernel.talk.Topic;
import zutuan.bot.kernel.talk.Topics;

/// The core as features see it.
record Engine(Core core) implements Kit, Machinery {
    @Override
    public Settings settings() {
        return core.settings();
    }

    @Override
    public InstantSource clock() {
        return core.clock();
    }

    @Override
    public Supplier<String> ids() {
        return core.ids();
    }

    @Override
    public Events events() {
        return core.events();
    }

    @Override
    public Notices notices() {
        return core.notices();
    }

    @Override
    public Timers timers() {
        return core.timers();
    }

    @Override
    public Topics topics() {
        return core::topics;
    }

    @Override
    public List<Topic> held(Transaction tx, Roster roster, Instant now, String memberId) {
        return core.held(tx, roster, now, memberId);
    }

    @Override
    public List<Summary> summaries(Transaction tx, Roster roster, Week week) {
        return core.summaries(tx, roster, week);
    }

    @Override
    public List<Figure> figures(Transaction tx, Roster roster, Days days) {
        return core.figures(tx, roster, days);
    }

    @Override
    public List<Duty> duties(Transaction tx, Roster roster, Member member) {
        return core.duties(tx, roster, member);
    }

    @Override
    public List<Chapter> handbook() {
        return core.modules().handbook();
    }

    @Override
    public Files files() {
        return new KeptFiles(core.media(), core.ownFiles());
    }

    @Override
    public Relay relay() {
        return (turn, typed) -> core.talk().run(turn, typed);
    }

    @Override
    public Machinery machinery() {
        return this;
    }

    @Override
    public Directory directory() {
        return core.directory();
    }

    @Override
    public Sentences sentences() {
        return core.sentences();
    }

    @Override
    public Meanings meanings(Roster roster) {
        return core.comprehension().reader(roster);
    }

    @Override
    public Unasked unasked(Transaction tx, String workspace) {
        return core.talk().unasked(tx, workspace);
    }

    @Override
    public Vitals vitals(Transaction tx) {
        var jobs = core.jobs();
        return new Vitals(
                core.platforms().entrySet().stream()
                        .sorted(Comparator.comparing(Map.Entry::getKey))
                        .map(entry -> link(entry.getKey(), entry.getValue()))
                        .toList(),
                core.outbox().health(tx),
                jobs.nextDue(tx),
                jobs.dead(tx));
    }

    private static Link link(String name, Platform platform) {
        boolean canPush = platform.capabilities().features().canPush();
        return new Link(name, platform.status(), canPush);
    }

    @Override
    public List<DeadLetter> dead(Transaction tx, int limit) {
        return core.outbox().dead(tx, limit);
    }

    @Override
    public boolean resend(Transaction tx, String id) {
        return core.outbox().resend(tx, id);
    }

    @Override
    public Accounts accounts() {
        return core.accounts();
    }

    @Override
    public Database database() {
        return core.database();
    }
}
