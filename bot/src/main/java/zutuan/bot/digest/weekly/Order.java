package zutuan.bot.digest.weekly;

import java.util.List;

/// A week's digest that a member wants sent to the group: for the first time, or again with a
/// reason. A timer carries it, so that it is written and drawn beside the writer.
record Order(String workspace, String week, String memberId, String reason) {
    /// One line each.
    String data() {
        return String.join("\n", week, memberId, reason);
    }

    static Order read(String workspace, String data) {
        var lines = List.of(data.split("\n", 3));
        return new Order(workspace, lines.get(0), lines.get(1), lines.get(2));
    }

    boolean again() {
        return !reason.isEmpty();
    }
}
