package zutuan.bot.kernel.chinese.slot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The names that messages may mean, as the roster lists them. Immutable.
public record Gazetteer(List<Person> people, List<Village> villages) {
    public Gazetteer {
        people = List.copyOf(people);
        villages = List.copyOf(villages);
    }

    /// Somebody.
    ///
    /// @param name full name, or surname and title where that is all the roster has (孙工)
    /// @param aliases other names in use, written out (周书记)
    /// @param roles the roster's own words: 第一书记 支书 镇领导 镇干部 管理员 技术员
    /// @param village id of the village this person works in
    public record Person(
            String id,
            String name,
            List<String> aliases,
            List<String> roles,
            @Nullable String village) {
        public Person {
            aliases = List.copyOf(aliases);
            roles = List.copyOf(roles);
        }
    }

    /// A village or community (社区).
    ///
    /// @param name full name with 村 or 社区
    /// @param shortNames what people say for it (石桥)
    public record Village(String id, String name, List<String> shortNames) {
        public Village {
            shortNames = List.copyOf(shortNames);
        }
    }
}
