package zutuan.bot.kernel.store;

/// The database was written by a version that this one must not run on. The message is for the
/// operator.
public final class NewerSchema extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NewerSchema(long floor) {
        super("数据库由更新的版本写成（至少需要结构 %d）。请换回较新的程序，或用备份恢复".formatted(floor));
    }
}
