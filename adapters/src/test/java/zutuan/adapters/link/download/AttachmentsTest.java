package zutuan.adapters.link.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AttachmentsTest {
    private static final byte[] CONTENT = {1, 2, 3};

    private final List<URI> asked = new ArrayList<>();
    private final Attachments attachments =
            new Attachments((address, _) -> {
                asked.add(address);
                return CONTENT;
            });

    @ParameterizedTest
    @ValueSource(strings = {"base64://AQID", "data:image/png;base64,AQID", "base64://AQ\r\nID"})
    void what_the_message_holds_is_not_asked_for(String reference) throws IOException {
        assertThat(attachments.load(reference, 3)).isEqualTo(CONTENT);
        assertThat(asked).isEmpty();
    }

    @Test
    void an_address_that_is_allowed_is_asked() throws IOException {
        assertThat(attachments.load("https://a.QPIC.cn/x?y=1", 3)).isEqualTo(CONTENT);
        assertThat(asked).containsExactly(URI.create("https://a.QPIC.cn/x?y=1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"base64://AQIDBA==", "base64://***A", "base64://A", "http://[::1", "a b"})
    void nothing_else_is_loaded(String reference) {
        assertThatThrownBy(() -> attachments.load(reference, 3))
                .isInstanceOfAny(IOException.class, IllegalArgumentException.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void a_failure_is_told_to_the_member_with_what_to_do() {
        assertThat(Attachments.lost(new IOException("404"))).hasMessageContaining("请重新发一次");
    }
}
