/// The Satori protocol (satori.chat, version 1): one server through which the bot reaches any of a
/// dozen chat platforms.
///
/// Events come over a WebSocket that we dial; messages go out as HTTP calls. One connection carries
/// several logins; each is one bot account, called `platform:id` here, and people are called
/// `platform:id` too, because one number may mean two people on two platforms. Real servers keep
/// less than they promise (nothing is replayed after a reconnection, statuses vary), so nothing
/// here relies on it. The package knows neither the bot nor any other platform.
@NullMarked
package zutuan.adapters.satori;

import org.jspecify.annotations.NullMarked;
