package zutuan.bot.kernel.chinese.intent;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The field of work a message belongs to; `code` is its name in corpora and output.
public enum Domain {
    INFRA("基础设施"),
    ENV("环境整治"),
    INDUSTRY("产业"),
    PARTY("组织建设"),
    TALENT("人才"),
    TOURISM("文旅"),
    TOBACCO("烟叶"),
    LIVESTOCK("养殖"),
    CROP("种植"),
    /// None of them, or nobody could tell.
    UNCLEAR("待分类");

    private final String title;

    Domain(String title) {
        this.title = title;
    }

    /// What members call it.
    public String title() {
        return title;
    }

    public String code() {
        return this == UNCLEAR ? "-" : name().toLowerCase(Locale.ROOT);
    }

    /// The domain of a code; an unknown code is unclear.
    public static Domain of(String code) {
        return Arrays.stream(values())
                .filter(domain -> domain.code().equals(code))
                .findFirst()
                .orElse(UNCLEAR);
    }

    /// Its place in the models; the order of the constants is part of a trained model.
    int place() {
        return List.of(values()).indexOf(this);
    }
}
