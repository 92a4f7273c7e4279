package zutuan.bot.meeting;

/// What meetings, and what comes of them, are kept in.
record Stores(
        MeetingStore meetings, InvitationStore invitations, PlaceStore places, Outcome outcome) {
    /// What is talked about, what was written down, what is to be done, where one goes, who came.
    record Outcome(
            AgendaStore agendas,
            MinutesStore minutes,
            ActionStore actions,
            VisitStore visits,
            TurnoutStore turnouts) {}

    Stores() {
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

    AgendaStore agendas() {
        return outcome.agendas();
    }

    MinutesStore minutes() {
        return outcome.minutes();
    }

    TurnoutStore turnouts() {
        return outcome.turnouts();
    }

    VisitStore visits() {
        return outcome.visits();
    }

    ActionStore actions() {
        return outcome.actions();
    }
}
