package zutuan.adapters.link;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/// Where a link connects to. Asked anew before every attempt, because some platforms hand out an
/// address that is good for one connection.
@FunctionalInterface
public interface Endpoint {
    /// May block and may call the platform; a failure counts as a failed attempt.
    Target locate() throws IOException, InterruptedException;

    /// The same address always.
    static Endpoint fixed(URI uri, Map<String, String> headers) {
        var target = new Target(uri, headers);
        return () -> target;
    }

    /// A `ws` or `wss` address and the headers of the handshake (such as `Authorization`).
    record Target(URI uri, Map<String, String> headers) {
        public Target {
            headers = Map.copyOf(headers);
        }

        /// The address without the parts that may hold secrets.
        String shown() {
            var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return uri.getScheme() + "://" + uri.getHost() + port + uri.getPath();
        }

        /// Never the query or the headers: this may be logged.
        @Override
        public String toString() {
            return shown();
        }
    }
}
