package zutuan.bot.kernel.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.kernel.media.HugePictures.Png;

@Tag("slow")
class PictureLimitsTest {
    private static final PictureLimits SHIPPED = PictureLimits.ofHeap(256 << 20);

    private final Thumbnails thumbnails = new Thumbnails(SHIPPED);

    /// A JPEG in several scans takes two bytes for each coefficient, beside the heap.
    @ParameterizedTest
    @CsvSource({
        "7700, false, 1, 178424832, true",
        "7700, true, 1, 356109696, false",
        "7700, false, 12, 178424832, true",
        "7700, false, 40, 178424832, false",
        "1000, true, 50, 6000000, true"
    })
    void a_jpeg_in_scans_is_drawn_if_its_coefficients_fit(
            int side, boolean full, int scans, long bytes, boolean drawn) {
        var head = JpegHead.of(HugePictures.progressive(side, full, scans));

        assertThat(head.comesInScans()).isTrue();
        assertThat(head.scans()).isEqualTo(scans);
        assertThat(head.coefficientBytes()).isEqualTo(bytes);
        assertThat(SHIPPED.allow(head)).isEqualTo(drawn);
    }

    @Test
    void a_photo_from_a_phone_comes_in_one_scan_whatever_its_size() {
        var head = JpegHead.of(HugePictures.photo(12_000, 9_000, 0, "108"));

        assertThat(head.comesInScans()).isFalse();
        assertThat(SHIPPED.allow(head)).isTrue();
        assertThat(SHIPPED.isTooVast(16_320, 12_240)).isFalse();
        assertThat(SHIPPED.isTooVast(30_000, 30_000)).isTrue();
        assertThat(SHIPPED.isTooVast(70_000, 1)).isTrue();
    }

    @Test
    void a_png_that_unfolds_to_gigabytes_is_not_drawn() {
        byte[] png = new Png(14_000, 14_000, 8, 6, false).bytes("", 0);
        ByteBuffer.wrap(png).put(24, (byte) 16);

        assertThat(thumbnails.of(ContentType.PNG, png, 1)).isInstanceOf(Sketch.Undrawn.class);
    }

    /// Colours of print are for the browser to show.
    @Test
    void a_jpeg_in_four_colours_is_not_drawn() {
        byte[] jpeg = Camera.encoded("jpg");
        int frame = frame(jpeg);
        byte[] print = new byte[jpeg.length + 3];
        System.arraycopy(jpeg, 0, print, 0, frame + 19);
        System.arraycopy(jpeg, frame + 19, print, frame + 22, jpeg.length - frame - 19);
        print[frame + 3] = (byte) (print[frame + 3] + 3);
        print[frame + 9] = 4;

        assertThat(thumbnails.of(ContentType.JPEG, print, 1)).isInstanceOf(Sketch.Undrawn.class);
    }

    private static int frame(byte[] jpeg) {
        int at = 2;
        while (jpeg[at + 1] != (byte) 0xc0) {
            at += 2 + ByteBuffer.wrap(jpeg).getShort(at + 2);
        }
        return at;
    }

    /// Five thousand entries that each claim the whole segment made 300 MB of 64 KiB.
    @Test
    void exif_that_claims_itself_over_and_over_costs_nothing() {
        var tiff = ByteBuffer.allocate(65_000);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 5_400);
        for (int tag = 1; tag <= 5_400 && tiff.remaining() >= 12; tag++) {
            tiff.putShort((short) tag).putShort((short) 5).putInt(8_000).putInt(8);
        }
        byte[] plain = Camera.encoded("jpg");
        var jpeg = ByteBuffer.allocate(plain.length + 65_010);
        jpeg.put(plain, 0, 2).putShort((short) 0xffe1).putShort((short) 65_008);
        jpeg.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        jpeg.put(plain, 2, plain.length - 2);

        assertThat(PictureFactsReader.read(jpeg.array())).isEqualTo(PictureFacts.NONE);
    }

    @ParameterizedTest
    @CsvSource({"0xd8", "0x01", "0xd0", "0x00"})
    void a_head_that_decoders_read_in_two_ways_is_damaged(String marker) {
        byte[] jpeg = Camera.encoded("jpg");
        jpeg[3] = (byte) (int) Integer.decode(marker);

        assertThat(thumbnails.of(ContentType.JPEG, jpeg, 1)).isInstanceOf(Sketch.Damaged.class);
    }
}
