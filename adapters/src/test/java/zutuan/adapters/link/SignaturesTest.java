package zutuan.adapters.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SignaturesTest {
    private static final byte[] CONTENT = "what do ya want for nothing?".getBytes(UTF_8);
    private static final byte[] KEY = "Jefe".getBytes(UTF_8);

    @Test
    void sha_1_agrees_with_rfc_2202() {
        assertThat(Signatures.hmacSha1(KEY).hex(CONTENT))
                .isEqualTo("effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
    }

    @Test
    void sha_256_agrees_with_rfc_4231() {
        assertThat(Signatures.hmacSha256(KEY).hex(CONTENT))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        assertThat(Signatures.hmacSha256(KEY).base64(CONTENT))
                .isEqualTo("W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=");
    }

    @Test
    void signatures_are_the_same_only_when_every_character_is() {
        assertThat(Signatures.same("abc1", "abc1")).isTrue();
        assertThat(Signatures.same("abc1", "abc2")).isFalse();
        assertThat(Signatures.same("abc1", "abc")).isFalse();
        assertThat(Signatures.same("abc1", "")).isFalse();
    }
}
