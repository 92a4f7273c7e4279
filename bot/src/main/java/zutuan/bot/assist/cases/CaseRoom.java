package zutuan.bot.assist.cases;

import java.util.List;
import zutuan.bot.kernel.store.Transaction;
import zutuan.bot.kernel.talk.Command;
import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.Manual;

/// The room of cases at work: what the rest of tech help needs of it.
public final class CaseRoom {
    private static final String LABEL = "ask_tech";

    private final CaseBook book;
    private final CaseShelves shelves;
    private final CaseDesk desk;
    private final CaseReplies replies;

    public CaseRoom(Kit kit) {
        var store = new CaseStore();
        var shipped = kit.settings().of(CaseLibrary.FOLDER).cases();
        book = new CaseBook(shipped, store, kit.events());
        shelves = new CaseShelves(shipped, store, kit.machinery().sentences());
        replies = new CaseReplies(kit.settings().zone());
        desk = new CaseDesk(book, shelves, store, replies);
    }

    /// The cases most like a description, the best first; empty if nothing similar is known.
    public List<Found> similar(Transaction tx, String workspace, String words, int top) {
        return shelves.of(tx, workspace).similar(words, top);
    }

    /// Where solved requests become drafts.
    public CaseBook book() {
        return book;
    }

    public CaseReplies replies() {
        return replies;
    }

    public List<Command<?>> commands() {
        return List.of(
                new LookUpCommand(desk),
                show(),
                correct(),
                withdraw(),
                approve(),
                new DraftsCommand(desk));
    }

    private CaseCommand show() {
        var manual =
                new Manual("看案例", LABEL, "看一条案例的全文", List.of("看案例 C122"), CasePermission.LOOK_UP);
        return new CaseCommand(manual, List.of("看案例", "查案例", "案例"), desk::show);
    }

    private CaseCommand correct() {
        var examples = List.of("改案例 C122 办法：叶面补镁，按标签用");
        var manual = new Manual("改案例", LABEL, "改一条案例", examples, CasePermission.MEND);
        return new CaseCommand(manual, List.of("改案例"), desk::correct);
    }

    private CaseCommand withdraw() {
        var examples = List.of("撤案例 C122 本地不适用");
        var manual = new Manual("撤案例", LABEL, "撤下一条案例", examples, CasePermission.MEND);
        return new CaseCommand(manual, List.of("撤案例"), desk::withdraw);
    }

    private CaseCommand approve() {
        var examples = List.of("通过案例 C1001");
        var manual = new Manual("通过案例", LABEL, "通过一条案例草稿", examples, CasePermission.MEND);
        return new CaseCommand(manual, List.of("通过案例"), desk::approve);
    }
}
