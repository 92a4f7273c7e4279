package zutuan.adapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zutuan.adapters.Address.Kind;

class AddressTest {
    @ParameterizedTest
    @CsvSource({
        "webchat/bot/GROUP/g1,             webchat, bot,     GROUP,  g1",
        "webchat/bot/DIRECT/liming,        webchat, bot,     DIRECT, liming",
        "satori/discord/7/GROUP/1/2,       satori,  discord/7, GROUP, 1/2",
        "wecom/ww1/GROUP/room/DIRECT/x,    wecom,   ww1,     GROUP,  room/DIRECT/x",
        "qq//DIRECT/10001,                 qq,      '',      DIRECT, 10001",
    })
    void has_one_form_in_rows(
            String text, String platform, String account, Kind kind, String conversation) {
        var address = new Address(platform, account, conversation, kind);

        assertThat(address.text()).isEqualTo(text);
        assertThat(Address.parse(text)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "webchat/bot/g1", "webchat/GROUP/g1", "webchat/bot/group/g1"})
    void anything_else_is_none(String text) {
        assertThatThrownBy(() -> Address.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
