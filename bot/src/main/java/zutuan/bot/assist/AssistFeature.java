package zutuan.bot.assist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zutuan.adapters.Host;
import zutuan.bot.assist.list.HelpFigures;
import zutuan.bot.assist.list.HelpTopics;
import zutuan.bot.kernel.calendar.Days;
import zutuan.bot.kernel.calendar.Week;
import zutuan.bot.kernel.event.Event;
import zutuan.bot.kernel.jobs.Job;
import zutuan.bot.kernel.people.Role;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Answer;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Feature;
import zutuan.bot.kernel.talk.Figure;
import zutuan.bot.kernel.talk.Summary;
import zutuan.bot.kernel.talk.Topic;
import zutuan.bot.kernel.talk.Turn;

/// Tech help at work.
final class AssistFeature implements Feature {
    private final AssistDesks desks;

    AssistFeature(AssistDesks desks) {
        this.desks = desks;
    }

    @Override
    public String title() {
        return "求助";
    }

    @Override
    public List<String> everyday(Role role) {
        return switch (role) {
            case TECHNICIAN -> List.of("接", "结果", "我的求助");
            case FIRST_SECRETARY, VILLAGE_SECRETARY -> List.of("求助");
            case TOWN_LEADER, TOWN_OFFICIAL, ADMINISTRATOR -> List.of();
        };
    }

    @Override
    public List<Command<?>> commands() {
        return new AssistCommands(desks).all();
    }

    @Override
    public List<Job> jobs() {
        var all = new ArrayList<Job>();
        all.add(desks.dispatcher().passing());
        all.addAll(desks.results().jobs());
        all.addAll(desks.alarms().jobs());
        all.addAll(desks.guidance().jobs());
        return List.copyOf(all);
    }

    @Override
    public void on(Transaction tx, Event event) {
        desks.alarms().on(tx, event);
        desks.hands().on(tx, event);
    }

    @Override
    public List<Topic> topics(Transaction tx, Roster roster, Instant now) {
        return new HelpTopics(desks.office().stores().lists()).open(tx, roster);
    }

    /// What begins in the fields and stables in that week.
    @Override
    public Summary summary(Transaction tx, Roster roster, Week week) {
        return new Summary(desks.seasons().lines(week));
    }

    @Override
    public List<Figure> figures(Transaction tx, Roster roster, Days days) {
        return new HelpFigures(desks.office().stores().lists()).of(tx, roster, days);
    }

    /// A message that was taken back asks for nobody.
    @Override
    public Optional<Answer> recalled(Turn turn, String source) {
        return desks.office()
                .stores()
                .requests()
                .askedIn(turn.tx(), turn.workspace(), source)
                .map(number ->
                        desks.office()
                                .known(
                                        number,
                                        turn,
                                        request -> desks.hands().drop(request, "", turn)));
    }

    @Override
    public void pages(Host host) {
        desks.pages().register(host);
    }

    @Override
    public List<String> media(Transaction tx) {
        return desks.office().stores().requests().media(tx);
    }
}
