package zutuan.bot.meeting;

/// What meetings, and what comes of them, are kept in.
record Stores(
        MeetingStore meetings, InvitationStore invitations, PlaceStore places, Outcome outcome) {
    /// What is talked about, what was written down, what is to be done.
    record Outcome(AgendaStore agendas, MinutesStore minutes, ActionStore actions) {}

    Stores() {
        this(
                new MeetingStore(),
                new InvitationStore(),
                new PlaceStore(),
                new Outcome(new AgendaStore(), new MinutesStore(), new ActionStore()));
    }

    AgendaStore agendas() {
        return outcome.agendas();
    }

    MinutesStore minutes() {
        return outcome.minutes();
    }

    ActionStore actions() {
        return outcome.actions();
    }
}
