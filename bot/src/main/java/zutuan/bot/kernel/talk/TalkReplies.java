package zutuan.bot.kernel.talk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zutuan.bot.kernel.people.Member;
import zutuan.bot.kernel.people.Roster;
import zutuan.bot.kernel.people.Station;
import zutuan.bot.kernel.people.Village;

/// Every sentence the conversation itself says.
public final class TalkReplies {
    private static final String FIRST_THIS = "先答这件？";
    private static final String PUT_RIGHT = "改好了：";

    private TalkReplies() {}

    public static String stranger(String administrator) {
        return "您还没登记到花名册，请联系" + administrator + "领取登录码，再私聊我发：绑定 您的码";
    }

    public static String bound(String name) {
        return name + "您好，绑定好了。发 帮助 看能做什么";
    }

    public static String boundAlready(String name) {
        return "这个账号已经绑定给%s了，不用再绑。要换人用，请先发：解绑".formatted(name);
    }

    public static String wrongCode() {
        return "绑定码不对或已过期，请找管理员再要一个";
    }

    /// `pause` is in whole hours.
    public static String triedTooOften(Duration pause, String administrator) {
        return "试的次数太多了，请%d小时后再试。没有码请找%s要".formatted(pause.toHours(), administrator);
    }

    public static String codeSeen() {
        return "刚才这条里有登录码，群里都看得见，已经作废。请找管理员再要一个，私聊发给我";
    }

    public static String loggedIn() {
        return "有人用您的登录码登录了网页。是您本人就不用管；不是，请马上发：退出全部";
    }

    public static String anotherAccount(String lastDigits) {
        return "又有一个账号（尾号%s）用登录码绑定成了您。是您本人就不用管；不是，请马上发：解绑 其他".formatted(lastDigits);
    }

    public static String guessed() {
        return "有人在试登录码，一小时里错了很多次。试得多的账号已经停下，有码的成员照常登录，您不用办什么";
    }

    public static String codeHidden(String name) {
        return "%s的登录码（已隐去）。没收到、没记下，请再发：登录码 %s".formatted(name, name);
    }

    public static String codeNotHere(String name) {
        return "登录码不能发在群里，请私聊我发：登录码 " + name;
    }

    public static String noSuchMember(String name) {
        return "花名册里没有“%s”，请写全名".formatted(name);
    }

    public static String code(String name, String code) {
        return "%s的登录码：%s，24小时内有效，只能用一次；以前的码作废。请单独转给本人，别发在群里".formatted(name, code);
    }

    public static String notAllowed(String command, List<String> roles) {
        return "您的角色不能用“%s”，这一步由%s来办。发 帮助 看您能做什么".formatted(command, String.join("、", roles));
    }

    /// What a member is in the middle of who was asked what they meant.
    public static final String GUESS = "这句话";

    public static final String WHICH_ONE = "您是想办哪一样？";

    static String meant(String step) {
        return "您是要“%s”吗？".formatted(step);
    }

    private static final String ASIDE = "（群里不打扰，只问您）";
    public static final String YES = "是的";

    public static String none(int offers) {
        return offers == 1 ? "不用" : "都不是";
    }

    /// Before a question that follows from what was said among others.
    public static String aside(String prompt) {
        return ASIDE + prompt;
    }

    public static boolean isAside(String prompt) {
        return prompt.startsWith(ASIDE);
    }

    /// After a question about somebody's words that nobody answered.
    public static String unanswered(String topic, String typed) {
        return "“%s”没有回音，先没办。还要办请发：%s".formatted(topic, typed);
    }

    public static String neverMind() {
        return "好的，不办";
    }

    public static final String WELCOME = "不客气，有事随时说";

    public static String introduction(String workspace) {
        return "我是组团助手，%s的机器人：记问题、找人办、催到销号，约会议、收回执。发 帮助 看能做什么，或直接说：哪里、什么事".formatted(workspace);
    }

    public static String notUnderstood() {
        return "没听懂。发 帮助 看能做什么，或直接发：/报 哪里、什么事";
    }

    public static String unknownCommand(String word) {
        return "没有“%s”这个指令。发 帮助 看能做什么".formatted(word);
    }

    public static String didYouMean(String word, String typed) {
        return "没有“%s”，是不是：%s？回复 1 执行".formatted(word, typed);
    }

    public static String didYouMeanOneOf(String word) {
        return "没有“%s”，是不是这里的一个？".formatted(word);
    }

    public static String expired(String topic) {
        return "%s的填写已过期，已填内容存草稿。发 继续 接着填".formatted(topic);
    }

    public static String shelved(String topic) {
        return "“%s”已存草稿，发 继续 %s 接着填".formatted(topic, topic);
    }

    public static String shelveFirst(String topic) {
        return "先放一放%s？".formatted(topic);
    }

    public static String continueWhich() {
        return "接着填哪一个？";
    }

    public static String notYourQuestion(Member asked) {
        return "这一问是问%s的，请由本人回答".formatted(asked.name());
    }

    public static String questionOver() {
        return "这一问已经过去了，请把要办的事重新发一次";
    }

    public static String questionAnswered() {
        return "这一问已经过去了，您已经答过。要再办，请把要办的事重新发一次";
    }

    public static String questionOver(String typed) {
        return "这一问已经过去了。还要办请发：" + typed;
    }

    public static String questionAside(String topic) {
        return "这一问已经过去了。要接着填请发：继续 " + topic;
    }

    public static String questionReplaced() {
        return "这一问已经过去了，请看后面那张新的";
    }

    public static String undoWhich(String step, String time) {
        return "撤销哪一步？刚才：%s（%s）。回复 是/否".formatted(step, time);
    }

    public static String cannotUndo(String step, String time, String why) {
        return "刚才：%s（%s），现在撤不了。%s".formatted(step, time, why);
    }

    public static String nothingToUndo() {
        return "您没有可以撤销的步骤。发 帮助 看能做什么";
    }

    public static String tooLateToUndo(Duration window, String later) {
        return "超过%d分钟，请发 %s".formatted(window.toMinutes(), later);
    }

    public static String nothingToContinue() {
        return "没有没填完的内容。发 帮助 看能做什么";
    }

    public static String whatIsShown(Duration wait) {
        return "收到。%d分钟内写一句哪里、什么事，就连图一起登记；是已有的问题请发：号数进展 …".formatted(wait.toMinutes());
    }

    public static String standingIn(String name) {
        return "（代%s）".formatted(name);
    }

    public static String leftOver(List<String> said) {
        return said.size() == 1
                ? "昨天没来得及说：" + said.getFirst()
                : "昨天没来得及说的%d件：\n".formatted(said.size()) + String.join("\n", said);
    }

    public static String nothingMore() {
        return "没有更多了";
    }

    public static String cancelled(String topic) {
        return "好的，“%s”先不办".formatted(topic);
    }

    public static String nothingOpen() {
        return "现在没有等您回答的。要收回刚才的一步请发：撤销";
    }

    // --- A question that is still open ---

    public static String noSuchOption(int options) {
        return options == 0 ? "" : "没有这一项，请回复 1–%d 里的一个数，或 取消。".formatted(options);
    }

    public static String whatToChange() {
        return "改哪里？例：改 时间下午3点；不改了请回复 确认 或 取消";
    }

    /// Of an offer that something is wrong with.
    public static String whatIsWrong() {
        return "还没登记。哪里不对？直接说改成什么，例：是六组；不对，是清河的；五户";
    }

    /// `words` may be empty.
    public static String stillToAgree(
            boolean report, String sentence, String words, List<String> options) {
        String quoted = words.isEmpty() ? "" : "“" + shortened(words, 30) + "”";
        return "%s，%s%s %s".formatted(report ? "还没登记" : "还没办", sentence, quoted, inLine(options));
    }

    public static String stillToChoose(String sentence, List<String> options) {
        return "还等您选一个：%s %s".formatted(sentence, inLine(options));
    }

    public static String stillADraft(String topic) {
        return "“%s”还没定，请回复 确认 或 取消；要改直接说，例：改 下午3点".formatted(topic);
    }

    public static String stillToSay(String topic, String sentence) {
        return "“%s”还没办完：%s".formatted(topic, sentence);
    }

    public static String stillToShow(String topic, String sentence) {
        return "“%s”还没办完：%s".formatted(topic, sentence);
    }

    /// Of several steps in a sentence, those behind one that asks back.
    public static String notYetDone(List<String> steps) {
        return "还没办：%s。先答上面这一句，再发一遍".formatted(String.join("；", steps));
    }

    public static String backTo(String line) {
        return "接着刚才的：" + line;
    }

    /// Before an offer that is made while a form is open.
    public static String firstThis(String topic) {
        return FIRST_THIS + "（“%s”先放着，答完接着来）".formatted(topic);
    }

    public static boolean isFirstThis(String line) {
        return line.startsWith(FIRST_THIS);
    }

    public static String keptAside(String topic) {
        return "刚才那句“%s”还没办，发 继续 %s 接着办".formatted(topic, topic);
    }

    /// An offer was put right; `changes` are like 三组→六组.
    public static String putRight(List<String> changes) {
        return PUT_RIGHT + String.join("；", changes) + "。";
    }

    /// What was put right is said once, and not again with the question.
    public static String withoutPutRight(String prompt) {
        int end = prompt.startsWith(PUT_RIGHT) ? prompt.indexOf('。') : -1;
        return prompt.substring(end + 1);
    }

    public static String changed(String from, String to) {
        return from.isEmpty() ? "加上" + to : from + "→" + to;
    }

    private static String inLine(List<String> options) {
        return IntStream.range(0, options.size())
                .mapToObj(index -> (index + 1) + " " + options.get(index))
                .collect(Collectors.joining(" "));
    }

    private static String shortened(String text, int most) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= most ? line : line.substring(0, most) + "…";
    }

    /// 王芳(清河社区): the name with what tells people of one name apart.
    static String person(Member member, Roster roster) {
        String place =
                Optional.ofNullable(member.villageId())
                        .flatMap(roster::village)
                        .map(Village::name)
                        .or(() ->
                                Optional.ofNullable(member.stationId())
                                        .flatMap(roster::station)
                                        .map(Station::name))
                        .or(() -> Optional.ofNullable(member.unit()))
                        .orElse("");
        return place.isEmpty() ? member.name() : member.name() + "（" + place + "）";
    }

    static String whichPerson(String said) {
        return "哪位%s？".formatted(said);
    }

    static String isItPerson(String said, String person) {
        return "花名册里没有“%s”，是不是%s？".formatted(said, person);
    }

    /// What comes alone and cannot be read, by the word that platforms put in its place; the
    /// question that is open, if any, waits on.
    public static Optional<String> unreadable(String text) {
        return Optional.ofNullable(
                switch (text) {
                    case "[语音]" -> "语音我听不了。请打字，或用手机输入法的语音转文字，再发一次";
                    case "[视频]" -> "视频我看不了。请打一句哪里、什么事，再配张照片";
                    case "[卡片]" -> "卡片（链接、小程序、位置、名片）我看不了。请把要办的事打一句字发来";
                    case "[聊天记录]" -> "这份聊天记录没读出来。请把要紧的几句复制给我";
                    case "[不支持的内容]" -> "这种内容我看不了。请打字告诉我";
                    default -> null;
                });
    }

    /// What a message brought along and could not be had, beside what came of its words.
    public static String withoutMedia(String why) {
        return "（附的图片或文件没收到：%s）".formatted(why);
    }

    static String tooManyOfThatName(String said) {
        return "叫“%s”的太多了，请写全名".formatted(said);
    }

    public static String tooLong(int limit) {
        return "这条太长了（最多%d字），没有记上。请分成几条发".formatted(limit);
    }

    public static String tooFast(int perMinute) {
        return "您发得太快了（一分钟最多%d条）。后面的消息没有办理，请过一分钟把要办的重发一次".formatted(perMinute);
    }

    public static String failed(String id) {
        return "出了点问题，这条没有记上。请稍后重发；还不行，请把编号 %s 告诉管理员".formatted(id);
    }

    public static String notFetched() {
        return "图片或文件没取到，请重发一次";
    }

    static String notStored() {
        return "暂时没记上，请稍后重发";
    }
}
