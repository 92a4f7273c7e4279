package zutuan.adapters.link;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Remembers everything a link told, in one order.
final class RecordingListener implements LinkListener {
    final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    final BlockingQueue<Integer> codes = new LinkedBlockingQueue<>();

    @Override
    public void connected() {
        events.add("connected");
    }

    @Override
    public void text(String frame) {
        events.add("text " + frame);
    }

    @Override
    public void binary(byte[] frame) {
        events.add("binary " + frame.length);
    }

    @Override
    public void disconnected(int code) {
        codes.add(code);
        events.add("disconnected");
    }

    @Override
    public void probe() {
        events.add("probe");
    }

    String next() throws InterruptedException {
        return SocketServer.await(events);
    }
}
