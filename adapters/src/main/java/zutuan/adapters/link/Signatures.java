package zutuan.adapters.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs content with a shared key (HMAC, RFC 2104) and checks what others signed. Immutable.
public final class Signatures {
    private final SecretKeySpec key;

    private Signatures(String algorithm, byte[] key) {
        this.key = new SecretKeySpec(key, algorithm);
    }

    /// For platforms that still ask for SHA-1, such as OneBot's `X-Signature`.
    public static Signatures hmacSha1(byte[] key) {
        return new Signatures("HmacSHA1", key);
    }

    public static Signatures hmacSha256(byte[] key) {
        return new Signatures("HmacSHA256", key);
    }

    /// Lower-case hexadecimal.
    public String hex(byte[] content) {
        return HexFormat.of().formatHex(sign(content));
    }

    /// Standard alphabet with padding.
    public String base64(byte[] content) {
        return Base64.getEncoder().encodeToString(sign(content));
    }

    /// Whether two signatures are the same text, in a time that does not tell where they differ.
    public static boolean same(String expected, String claimed) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8),
                claimed.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] sign(byte[] content) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(key.getAlgorithm() + " is missing", missing);
        }
    }
}
