package zutuan.bot.kernel.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaStoreTest {
    private final MediaStore store;

    MediaStoreTest(@TempDir Path directory) {
        store = new MediaStore(new MediaFiles(directory, InstantSource.system()), 1_000_000);
    }

    @Test
    void time_and_place_of_a_picture_are_kept_as_data() throws IOException {
        var facts = store.facts(store.keep("road.jpg", Camera.jpeg(6)));

        assertThat(facts.takenAt()).isEqualTo(LocalDateTime.of(2026, 11, 23, 8, 15, 30));
        assertThat(facts.spot()).isEqualTo(new PictureFacts.Spot(32.5, 109.25));
        assertThat(facts.orientation()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 8})
    void what_goes_out_again_tells_nothing_of_the_camera(int orientation) throws IOException {
        byte[] taken = Camera.jpeg(orientation);
        byte[] shown = shown(store.keep("road.jpg", taken));

        var left = PictureFactsReader.read(shown);
        assertThat(new String(taken, StandardCharsets.ISO_8859_1)).contains(Camera.OWNER);
        assertThat(new String(shown, StandardCharsets.ISO_8859_1)).doesNotContain(Camera.OWNER);
        assertThat(left).isEqualTo(new PictureFacts(null, null, orientation));
        assertThat(pixels(shown)).isEqualTo(pixels(taken));
    }

    @Test
    void whatever_follows_the_picture_in_its_file_is_left_out() throws IOException {
        byte[] plain = Camera.encoded("jpg");
        byte[] secret = Camera.OWNER.getBytes(StandardCharsets.ISO_8859_1);
        byte[] taken = Arrays.copyOf(plain, plain.length + secret.length);
        System.arraycopy(secret, 0, taken, plain.length, secret.length);

        assertThat(shown(store.keep("road.jpg", taken))).isEqualTo(plain);
    }

    @Test
    void texts_inside_a_png_are_left_out() throws IOException {
        byte[] shown = shown(store.keep("road.png", Camera.png()));

        assertThat(new String(shown, StandardCharsets.ISO_8859_1)).doesNotContain(Camera.OWNER);
        assertThat(pixels(shown)).isEqualTo(pixels(Camera.png()));
    }

    @Test
    void exif_inside_a_webp_is_left_out_and_no_longer_announced() {
        byte[] taken =
                latin(
                        "RIFF\70\0\0\0WEBPVP8X\012\0\0\0\014\0\0\0\047\0\0\023\0\0"
                                + "VP8 \004\0\0\0abcdEXIF\003\0\0\0gps\0XMP \002\0\0\0me");
        byte[] bare =
                latin(
                        "RIFF\042\0\0\0WEBPVP8X\012\0\0\0\0\0\0\0\047\0\0\023\0\0"
                                + "VP8 \004\0\0\0abcd");

        assertThat(BarePicture.of(ContentType.WEBP, taken, 1)).hasValue(bare);
    }

    /// Red on the left turns to red on top, right, or stays.
    @ParameterizedTest
    @CsvSource({"1, 40, 20, 5, 10", "3, 40, 20, 35, 10", "6, 20, 40, 10, 5", "8, 20, 40, 10, 35"})
    void thumbnails_stand_upright(int orientation, int width, int height, int redX, int redY)
            throws IOException {
        String reference = store.keep("road.jpg", Camera.jpeg(orientation));

        var small = store.find(reference).orElseThrow().thumbnail();
        var picture = ImageIO.read(new ByteArrayInputStream(small == null ? new byte[0] : small));
        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
        assertThat(picture.getRGB(redX, redY) >> 16 & 0xff).isGreaterThan(200);
    }

    @ParameterizedTest
    @CsvSource({
        "road.heic, '\0\0\0\030ftypheic\0\0', HEIC格式",
        "road.heic, '\0\0\0\030ftypheix\0\0\0\0mif1heic', HEIC格式",
        "road.heif, '\0\0\0\030ftypmif1\0\0\0\0mif1heic', HEIC格式",
        "live.heic, '\0\0\0\024ftypmsf1\0\0\0\0hevc', HEIC格式",
        "live, '\0\0\0\024ftyphevc\0\0\0\0hevc', HEIC格式",
        "road.avif, '\0\0\0\034ftypavif\0\0\0\0avifmif1', AVIF格式",
        "road.jpg, '\0\0\0\034ftypmif1\0\0\0\0mif1avif', AVIF格式",
        "scan.tif, 'II*\0\010\0\0\0', TIFF格式",
        "scan, 'MM\0*\0\0\0\010', TIFF格式",
        "road.bmp, 'BM\0\0\0\0\0\0\0\0\0\0\0\0(\0\0\0', BMP格式",
        "sound.webp, 'RIFF\0\0\0\0WAVEfmt ', 不是能看的图片",
        "road.jpg, 'not a picture', 不是能看的图片"
    })
    void what_nobody_could_see_is_refused(String name, String content, String why) {
        assertThatThrownBy(() -> store.keep(name, latin(content)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BM is how this note begins", "\0\0\0\030ftypisom\0\0\0\0mp42", "II"})
    void what_only_looks_like_a_picture_is_kept_as_a_file(String content) throws IOException {
        var kept = store.find(store.keep("file", latin(content))).orElseThrow();

        assertThat(kept.contentType()).isEqualTo("application/octet-stream");
        assertThat(kept.content()).isEqualTo(latin(content));
    }

    /// Both move in a browser; the chat shows the first picture of the one, the whole other.
    @Test
    void what_moves_is_kept_whole() throws IOException {
        byte[] gif = Camera.encoded("gif");
        byte[] webp = latin("RIFF\026\0\0\0WEBPVP8X\012\0\0\0\002\0\0\0\047\0\0\023\0\0");

        var moving = store.find(store.keep("wave.gif", gif)).orElseThrow();
        assertThat(moving.content()).isEqualTo(gif);
        assertThat(moving.thumbnail()).isNotNull();
        var other = store.find(store.keep("wave.webp", webp)).orElseThrow();
        assertThat(other.content()).isEqualTo(webp);
        assertThat(other.thumbnail()).isNull();
    }

    @Test
    void what_is_too_large_is_refused() {
        assertThatThrownBy(() -> store.keep("film.mp4", new byte[1_000_001]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("文件太大");
    }

    @Test
    void the_bots_own_files_come_back_as_they_are() {
        byte[] content = latin("a,b\r\n");

        assertThat(shown(store.keepOwn(content))).isEqualTo(content);
    }

    /// A damaged picture is refused or shown without its secrets; nothing else may happen.
    @Test
    void damaged_pictures_never_give_their_owner_away() {
        long seed = 20261123;
        var random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            byte[] taken = Camera.jpeg(6);
            for (int hit = 0; hit < 1 + round % 8; hit++) {
                taken[2 + random.nextInt(taken.length - 2)] = (byte) random.nextInt(256);
            }
            try {
                byte[] shown = shown(store.keep("road.jpg", taken));
                assertThat(new String(shown, StandardCharsets.ISO_8859_1))
                        .as("seed %d round %d", seed, round)
                        .doesNotContain(Camera.OWNER);
            } catch (IOException refused) {
                assertThat(refused).hasMessageContaining("图片");
            }
        }
    }

    private byte[] shown(String reference) {
        return store.find(reference).orElseThrow().content();
    }

    private static int[] pixels(byte[] content) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(content));
        return picture.getRGB(
                0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
