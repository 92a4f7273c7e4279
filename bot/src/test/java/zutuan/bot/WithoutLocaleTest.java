package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zutuan.bot.kernel.settings.Loaded;

/// On a machine whose environment says nothing of UTF-8 (`LC_ALL=C`).
final class WithoutLocaleTest {
    @TempDir Path folder;

    @Test
    void a_member_is_found_by_id_where_no_name_can_be_typed() {
        var environment = Map.of("ZUTUAN_STORE_URL", "jdbc:sqlite:" + folder.resolve("zutuan.db"));
        if (!(Features.ALL.settings(Path.of("../config"), environment)
                instanceof Loaded.Ready(var settings))) {
            throw new AssertionError("no settings");
        }
        assertThat(Operations.code(settings, "liming")).isPresent();
        assertThat(Operations.code(settings, "李明")).isPresent();
        assertThat(Operations.code(settings, "nobody")).isEmpty();
    }

    @Test
    void arguments_that_were_lost_on_the_way_are_recognised() {
        assertThat(Arguments.isGarbled(new String[] {"code", "\uFFFD\uFFFD\uFFFD"})).isTrue();
        assertThat(Arguments.isGarbled(new String[] {"code", "李明"})).isFalse();
    }
}
