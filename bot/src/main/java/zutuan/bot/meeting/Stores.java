package zutuan.bot.meeting;

/// What meetings are kept in.
record Stores(MeetingStore meetings, InvitationStore invitations, PlaceStore places) {
    Stores() {
        this(new MeetingStore(), new InvitationStore(), new PlaceStore());
    }
}
