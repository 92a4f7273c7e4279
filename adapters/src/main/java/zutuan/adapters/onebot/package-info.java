/// QQ groups through an implementation of OneBot v11 (NapCat, LLOneBot and others), which logs in
/// as an ordinary QQ account. OneBot is not an interface of Tencent's: an account may be banned.
///
/// The implementation dials us (reverse) or we dial it (forward); both carry the same frames. Only
/// text, mentions, pictures and files exist there, no buttons. Of several accounts in one group the
/// one with the lowest number hears and speaks for all. Nothing is acknowledged in this protocol
/// and nothing is delivered again, so what the inbox cannot take yet is kept here and offered
/// again.
///
/// Source: OneBot 11 at github.com/botuniverse/onebot-11, commit d4456ee.
@NullMarked
package zutuan.adapters.onebot;

import org.jspecify.annotations.NullMarked;
