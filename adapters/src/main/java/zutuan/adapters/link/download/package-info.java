/// Fetching what came with a message: from which addresses, how much, and never from our own
/// network.
@NullMarked
package zutuan.adapters.link.download;

import org.jspecify.annotations.NullMarked;
