package zutuan.bot.kernel.store;

/// Another instance keeps its media in a folder of its own, so that members here would not see the
/// pictures that were sent there. The message is for the operator.
public final class MediaApart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MediaApart() {
        super(
                "还有一台服务器正用着这个数据库，但照片和文件存在另一个文件夹里，这边的成员会看不到。"
                        + "请把 config/bot.yaml 的 store.media 写成几台都能访问的共享文件夹，再启动"
                        + "（那一台刚停掉的，等一分钟再启动）");
    }
}
