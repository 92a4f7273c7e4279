package zutuan.bot.kernel.chinese;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// 了 as it is spoken and typed: 通啦, 好咯, 水来喽, 修好哒. Pure.
public final class Spoken {
    /// 好嘞 alone agrees, 修好嘞 tells that it is done.
    private static final Pattern DONE =
            Pattern.compile("[啦咯喽噜啰]|(?<=\\p{IsHan}[好通来亮完成])[嘞哒哩溜咧]|(?<=[通亮完])[嘞哒哩溜咧]");

    private static final List<String> SPOKEN = List.of("啦", "咯", "喽", "啰");

    private Spoken() {}

    /// The same with 了.
    public static String plain(String text) {
        return DONE.matcher(text).replaceAll("了");
    }

    /// A word that ends in 了, in every way in which that is spoken, itself first; else itself.
    public static Stream<String> all(String word) {
        String stem = word.endsWith("了") ? word.substring(0, word.length() - 1) : "";
        return stem.isEmpty()
                ? Stream.of(word)
                : Stream.concat(Stream.of(word), SPOKEN.stream().map(stem::concat));
    }
}
