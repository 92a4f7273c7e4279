package zutuan.adapters;

import java.util.Map;

/// Makes the platforms of one kind; found by [java.util.ServiceLoader].
public interface PlatformProvider {
    /// The `kind` in the configuration, such as `webchat`.
    String kind();

    /// `name` tells several platforms of one kind apart and becomes [Address#platform]. `options`
    /// come from the configuration; every mistake in them is an [InvalidOptions].
    Platform create(String name, Map<String, String> options, Host host) throws InvalidOptions;

    /// A mistake in the configuration: which key, and what to do, in Chinese.
    final class InvalidOptions extends Exception {
        private static final long serialVersionUID = 1L;
        private final String key;

        public InvalidOptions(String key, String message) {
            super(message);
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}
