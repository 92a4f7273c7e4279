package zutuan.bot.kernel.media;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/// Content as the decoders want it; those of the platform copy it, into memory or into a file.
final class ContentStream extends ImageInputStreamImpl {
    private final byte[] content;

    ContentStream(byte[] content) {
        this.content = content;
    }

    @Override
    public int read() throws IOException {
        checkClosed();
        bitOffset = 0;
        return streamPos < content.length ? content[(int) streamPos++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        checkClosed();
        bitOffset = 0;
        if (streamPos >= content.length) {
            return length == 0 ? 0 : -1;
        }
        int count = (int) Math.min(length, content.length - streamPos);
        System.arraycopy(content, (int) streamPos, into, offset, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return content.length;
    }
}
