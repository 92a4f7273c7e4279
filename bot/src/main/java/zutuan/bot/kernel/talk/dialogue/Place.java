package zutuan.bot.kernel.talk.dialogue;

import zutuan.adapters.Address;

/// A conversation as a key: platform, account and conversation in one text.
final class Place {
    private Place() {}

    static String of(Address address) {
        return address.platform() + '\n' + address.account() + '\n' + address.conversation();
    }
}
