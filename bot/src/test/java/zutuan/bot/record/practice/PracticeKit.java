package zutuan.bot.record.practice;

import zutuan.bot.kernel.talk.Kit;
import zutuan.bot.kernel.talk.TestKit;
import zutuan.bot.record.Register;

/// The shipped settings, and nobody to hear.
final class PracticeKit {
    static final Kit KIT = TestKit.silent(Register.SETTINGS);

    private PracticeKit() {}
}
