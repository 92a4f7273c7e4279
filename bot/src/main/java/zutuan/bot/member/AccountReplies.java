package zutuan.bot.member;

import zutuan.bot.kernel.people.Member;

/// Every sentence about logins and bound accounts.
final class AccountReplies {
    private static final String AGAIN = "要再用，请找管理员领登录码，私聊我发：绑定 您的码";

    String signOutNotHere() {
        return "请私聊我发：退出全部";
    }

    String signedOut(int sessions) {
        return sessions == 0 ? "您没有在网页上登录" : "已退出%d处网页登录。要再登录，请找管理员领登录码".formatted(sessions);
    }

    String unbindNotHere() {
        return "请私聊我发：解绑";
    }

    String nothingBound() {
        return "您没有绑定账号。退出网页登录请发：退出全部";
    }

    String unbindSure(int accounts) {
        return "要解绑您的%d个账号吗？解绑后我不再认它们。回复 是/否".formatted(accounts);
    }

    String unbound(int accounts) {
        return "已解绑%d个账号。%s".formatted(accounts, AGAIN);
    }

    String othersUnbound(int accounts) {
        return accounts == 0 ? "您没有绑定别的账号" : "已解绑别的%d个账号。网页登录也要退出的话请发：退出全部".formatted(accounts);
    }

    String unbindSure(Member member, int accounts) {
        return "要解绑%s的%d个账号、退出其网页登录吗？回复 是/否".formatted(member.name(), accounts);
    }

    String unbound(Member member, int accounts, int sessions) {
        return "已解绑%s的%d个账号，退出%d处网页登录。要再用请发：登录码 %s"
                .formatted(member.name(), accounts, sessions, member.name());
    }

    String noSuchMember(String said) {
        return "花名册里没有“%s”，请写全名".formatted(said);
    }

    String notYours() {
        return "别人的账号由管理员来解绑。解绑您自己的请发：解绑";
    }
}
