package zutuan.adapters.link;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Calls a platform's HTTP interface with JSON. Every call ends within the time-out, its body
/// included; redirects are not followed. Safe for use by many threads; calls block.
public final class ApiClient implements AutoCloseable {
    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(10);
    private static final int LARGEST_ANSWER = 4 * 1024 * 1024;
    private static final int EXCERPT = 500;

    /// Why there is no answer when it is longer than what is taken.
    public static final String TOO_LONG = "answer is too long";

    private static final JsonMapper JSON = new JsonMapper();

    private final URI base;
    private final Duration timeout;
    private final ExecutorService threads;
    private final HttpClient http;

    /// `timeout` is for the whole call, half of it for connecting; `base` ends with `/` or has no
    /// path; paths are resolved against it.
    public ApiClient(URI base, Duration timeout) {
        if (timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException("time-out above " + LONGEST_TIMEOUT);
        }
        this.base = base;
        this.timeout = timeout;
        threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("api-", 0).factory());
        http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(timeout.dividedBy(2))
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .executor(threads)
                        .build();
    }

    public ApiOutcome get(String path, Map<String, String> headers) {
        return call(request(path, headers).GET().build());
    }

    public ApiOutcome post(String path, JsonNode body, Map<String, String> headers) {
        var content = HttpRequest.BodyPublishers.ofString(body.toString());
        var request = request(path, headers).header("Content-Type", "application/json");
        return call(request.POST(content).build());
    }

    /// Content that the platform itself serves under a path; more than `maxBytes`, or no 200, is an
    /// [IOException] that does not name the address. Addresses from outside are for [Downloads].
    public byte[] download(String path, Map<String, String> headers, int maxBytes)
            throws IOException {
        var response = await(exchange(request(path, headers).build(), maxBytes));
        if (response.statusCode() != 200) {
            throw new IOException("download answered " + response.statusCode());
        }
        return response.body();
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        var builder = HttpRequest.newBuilder(base.resolve(path));
        headers.forEach(builder::header);
        return builder;
    }

    private CompletableFuture<HttpResponse<byte[]>> exchange(HttpRequest request, int maxBytes) {
        return http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), maxBytes));
    }

    private ApiOutcome call(HttpRequest request) {
        try {
            return read(await(exchange(request, LARGEST_ANSWER)));
        } catch (IOException failure) {
            return new ApiOutcome.NoAnswer(mayHaveLeft(failure), describe(failure));
        }
    }

    /// The client's own time-out would end with the headers; this one covers the body.
    private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> answer)
            throws IOException {
        try {
            return answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new IOException("answer not complete in time", slow);
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw cause(failed);
        }
    }

    private static IOException cause(ExecutionException failed) {
        return failed.getCause() instanceof IOException failure ? failure : new IOException(failed);
    }

    private static boolean mayHaveLeft(IOException failure) {
        return !(failure instanceof ConnectException
                || failure instanceof HttpConnectTimeoutException);
    }

    /// The client's own limit on an answer has no type of its own.
    private static String describe(IOException failure) {
        return String.valueOf(failure.getMessage()).contains("exceeds")
                ? TOO_LONG
                : failure.getClass().getSimpleName();
    }

    private static ApiOutcome read(HttpResponse<byte[]> response) {
        var status = response.statusCode();
        if (status / 100 != 2) {
            return new ApiOutcome.Rejected(status, retryAfter(response), excerpt(response.body()));
        }
        try {
            return new ApiOutcome.Answer(JSON.readTree(response.body()));
        } catch (IOException _) {
            return new ApiOutcome.NoAnswer(true, "answer is not JSON");
        }
    }

    /// The form in seconds only; nobody sends these platforms' dates.
    private static @Nullable Duration retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(null);
    }

    private static String excerpt(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT);
    }

    /// Breaks off what is under way.
    @Override
    public void close() {
        http.shutdownNow();
        http.close();
        threads.shutdownNow();
    }
}
