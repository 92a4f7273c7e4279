package zutuan.bot.kernel.people;

/** What a member is in the service group (身份). One member may have several. */
public enum Role {
    FIRST_SECRETARY("第一书记"),
    VILLAGE_SECRETARY("支书"),
    TOWN_LEADER("镇领导"),
    TOWN_OFFICIAL("镇干部"),
    ADMINISTRATOR("管理员"),
    TECHNICIAN("技术员");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** The Chinese form of address, as roster.yaml and replies write it. */
    public String title() {
        return title;
    }
}
