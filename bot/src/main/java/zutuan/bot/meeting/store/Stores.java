package zutuan.bot.meeting.store;

/// What meetings, and what comes of them, are kept in.
public record Stores(
        MeetingStore meetings, InvitationStore invitations, PlaceStore places, Outcome outcome) {
    /// What is talked about, what was written down, what is to be done, where one goes, who came.
    record Outcome(
            AgendaStore agendas,
            MinutesStore minutes,
            ActionStore actions,
            VisitStore visits,
            TurnoutStore turnouts) {}

    public Stores() {
        this(
                new MeetingStore(),
                new InvitationStore(),
                new PlaceStore(),
                new Outcome(
                        new AgendaStore(),
                        new MinutesStore(),
                        new ActionStore(),
                        new VisitStore(),
                        new TurnoutStore()));
    }

    public AgendaStore agendas() {
        return outcome.agendas();
    }

    public MinutesStore minutes() {
        return outcome.minutes();
    }

    public TurnoutStore turnouts() {
        return outcome.turnouts();
    }

    public VisitStore visits() {
        return outcome.visits();
    }

    public ActionStore actions() {
        return outcome.actions();
    }
}
