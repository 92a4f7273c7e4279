package zutuan.bot.meeting.calendar;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;

/// A QR code (ISO/IEC 18004) as an SVG picture, black on white in any colour scheme.
final class QrCode {
    private QrCode() {}

    static String svg(String text) {
        try {
            var modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
            var path = new StringBuilder();
            for (int y = 0; y < modules.getHeight(); y++) {
                for (int x = 0; x < modules.getWidth(); x++) {
                    if (modules.get(x, y)) {
                        path.append("M%d %dh1v1h-1z".formatted(x, y));
                    }
                }
            }
            return """
            <svg class="qr" role="img" aria-label="日历订阅二维码" viewBox="0 0 %d %d">\
            <rect width="100%%" height="100%%" fill="#fff"/><path fill="#000" d="%s"/></svg>
            """
                    .formatted(modules.getWidth(), modules.getHeight(), path);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }
}
