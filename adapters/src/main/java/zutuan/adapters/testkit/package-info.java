/// A chat platform and a clock that tests and transcripts hold in their hands.
///
/// They live in the main sources so that every module, and whoever writes another platform, can
/// drive the bot through its front door: say something, read the answer, break the wire, move the
/// time. Nothing here opens a socket, starts a thread or waits for real time unless told to.
@NullMarked
package zutuan.adapters.testkit;

import org.jspecify.annotations.NullMarked;
