/// `/assist`: the station's view (phone first) – what waits, the way, second looks, who is on duty,
/// the numbers of a month. It shows a member no request that is not theirs to see, nobody's phone
/// number, and does nothing: its links open the chat with the words to send.
@NullMarked
package zutuan.bot.assist.page;

import org.jspecify.annotations.NullMarked;
