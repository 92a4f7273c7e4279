package zutuan.bot.issue.model;

import java.util.Arrays;

/// What an issue is about; decides the team.
public enum Domain {
    INFRA("infra", "基础设施"),
    ENV("env", "环境整治"),
    TOBACCO("tobacco", "烟叶"),
    LIVESTOCK("livestock", "养殖"),
    CROP("crop", "种植"),
    INDUSTRY("industry", "产业"),
    TOURISM("tourism", "文旅"),
    TALENT("talent", "人才"),
    PARTY("party", "组织建设"),
    /// Nobody could tell: the town looks at it.
    UNKNOWN("-", "待分类");

    private final String code;
    private final String title;

    Domain(String code, String title) {
        this.code = code;
        this.title = title;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /// Whether a close needs a photo.
    public boolean needsPhoto() {
        return this == INFRA;
    }

    public static Domain of(String code) {
        return Arrays.stream(values())
                .filter(domain -> domain.code.equals(code))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
