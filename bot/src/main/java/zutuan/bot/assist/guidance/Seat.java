package zutuan.bot.assist.guidance;

/// A household that somebody signed up; `name` is empty where only a number was said. Who waits
/// moves up in the order of the numbers.
record Seat(long number, String villageId, String name, boolean waiting, String byId) {
    Seat movedUp() {
        return new Seat(number, villageId, name, false, byId);
    }
}
