package zutuan.bot.kernel.media;

/// What a decoder may cost. Pixels are read with gaps, so the heap only limits how long a row may
/// be; but a JPEG in several scans takes memory beside the heap, and all take time.
///
/// `pixels` is a little more than the largest phone camera has, `side` what a JPEG can say.
/// `besideHeap` are the bytes for coefficients; `rawBytes` what a PNG may unfold to; `strokes` how
/// many pixels may be gone over, each scan anew.
record PictureLimits(long pixels, int side, long besideHeap, long rawBytes, long strokes) {
    /// As much beside the heap as three quarters of the heap may grow to.
    static PictureLimits ofHeap(long heap) {
        return new PictureLimits(220_000_000, 65_535, heap / 4 * 3, 800_000_000, 1_200_000_000);
    }

    boolean isTooVast(int width, int height) {
        return width > side || height > side || (long) width * height > pixels;
    }

    boolean allow(JpegHead head) {
        if (head.isForPrint()) {
            return false;
        }
        long area = (long) head.width() * head.height();
        return !head.comesInScans()
                || (head.coefficientBytes() <= besideHeap && area * head.scans() <= strokes);
    }
}
