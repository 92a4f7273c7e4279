package zutuan.bot.kernel.talk;

import java.util.List;

/// What a feature has to say of a workspace's week: lines for members to read, none if there is
/// nothing to tell.
public record Summary(List<String> lines) {
    public static final Summary NOTHING = new Summary(List.of());

    public Summary {
        lines = List.copyOf(lines);
    }
}
