package zutuan.bot.kernel.people;

import java.util.List;

/**
 * A village or urban community (村/社区).
 *
 * @param shortNames what people call it besides the full name, such as 石桥
 * @param neighbours ids of the villages that border on it
 */
public record Village(String id, String name, List<String> shortNames, List<String> neighbours) {
    public Village {
        shortNames = List.copyOf(shortNames);
        neighbours = List.copyOf(neighbours);
    }

    boolean isCalled(String text) {
        return name.equals(text) || shortNames.contains(text);
    }
}
