package zutuan.adapters.link.download;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Gets what lies behind addresses that come from outside. It is the judged address that is
/// dialled, without another look-up; the name is still what the server and its certificate are
/// asked for. Safe for use by many threads; calls block and always end.
public final class Downloads implements Attachments.Download, AutoCloseable {
    private final Reach reach;
    private final Duration patience;
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("download-", 0).factory());

    /// `patience` is for the whole of a download.
    public Downloads(Reach reach, Duration patience) {
        this.reach = reach;
        this.patience = patience;
    }

    @Override
    public byte[] from(URI address, int maxBytes) throws IOException {
        var end = System.nanoTime() + patience.toNanos();
        var socket = new Socket();
        var content = threads.submit(() -> exchange(socket, address, maxBytes));
        try {
            return content.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            throw new IOException("answer not complete in time", slow);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException failure
                    ? failure
                    : new IOException(failed);
        } finally {
            // Ends whatever still reads.
            socket.close();
        }
    }

    private byte[] exchange(Socket socket, URI address, int maxBytes) throws IOException {
        connect(socket, reach.addresses(address), HostPort.port(address));
        try (var line = "https".equals(address.getScheme()) ? secured(socket, address) : socket) {
            line.getOutputStream().write(Download.request(address));
            line.getOutputStream().flush();
            return new Download(line.getInputStream(), maxBytes).content();
        }
    }

    /// To the first: all of them were judged, and one that does not answer is for the next try.
    private void connect(Socket socket, List<InetAddress> addresses, int port) throws IOException {
        var target = new InetSocketAddress(addresses.getFirst(), port);
        socket.connect(target, Math.toIntExact(patience.toMillis() / 2));
    }

    /// The certificate has to be one for the name, wherever the name leads.
    private static SSLSocket secured(Socket plain, URI address) throws IOException {
        var host = address.getHost().replaceAll("[\\[\\]]", "");
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var socket = (SSLSocket) factory.createSocket(plain, host, HostPort.port(address), true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /// Breaks off what is under way.
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
