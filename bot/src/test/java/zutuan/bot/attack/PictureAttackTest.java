package zutuan.bot.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import zutuan.bot.kernel.media.HugePictures;
import zutuan.bot.kernel.media.HugePictures.Png;
import zutuan.bot.live.ServerProcess;

/// Pictures that cost a server more than they seem to, under the shipped options. Whatever comes,
/// it says one true line or takes the picture in, stays ready and takes the next one.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PictureAttackTest {
    private static final int PHOTOS = 20;
    private static final long TEXT = 130_000_000;

    private ServerProcess server;
    private Uploads member;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = ServerProcess.on(folder);
        member = new Uploads(server, "liming");
    }

    @AfterAll
    void stop() {
        member.close();
        server.close();
    }

    private static Stream<Arguments> bombs() {
        return Stream.of(
                bomb("flat.jpg", HugePictures.photo(7700, 7700, 0, "flat"), "taken"),
                bomb("progressive.jpg", HugePictures.progressive(7700, false, 1), "taken"),
                bomb("full-colours.jpg", HugePictures.progressive(7700, true, 1), "taken"),
                bomb("many-scans.jpg", HugePictures.progressive(7700, false, 50), "taken"),
                bomb("64.jpg", HugePictures.photo(9248, 6936, 3, "64"), "taken"),
                bomb("108.jpg", HugePictures.photo(12_000, 9_000, 3, "108"), "taken"),
                bomb("interlaced.png", new Png(7000, 7000, 8, 6, true).bytes(), "taken"),
                bomb("deep.png", new Png(6000, 6000, 16, 6, true).bytes(), "taken"),
                bomb("ztxt.png", new Png(40, 20, 8, 2, false).bytes("zTXt", TEXT), "taken"),
                bomb("itxt.png", new Png(40, 20, 8, 2, false).bytes("iTXt", TEXT), "taken"),
                bomb("iccp.png", new Png(40, 20, 8, 2, false).bytes("iCCP", TEXT), "taken"),
                bomb("palette.png", new Png(40, 20, 8, 3, false).bytes("zTXt", TEXT), "taken"),
                bomb("vast.png", new Png(30_000, 30_000, 1, 0, false).bytes(), "尺寸太大"),
                bomb("wide.png", new Png(100_000_000, 1, 8, 6, false).bytes(), "尺寸太大"));
    }

    private static Arguments bomb(String name, byte[] content, String expected) {
        return Arguments.of(name, content, expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void a_picture_costs_what_it_costs(String name, byte[] bomb, String expected) throws Exception {
        var answer = member.upload(name, bomb);

        if (expected.equals("taken")) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            var shown = member.get("/chat/thumbnail/" + answer.reference());
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.content()).hasSizeLessThanOrEqualTo(bomb.length);
        } else {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains(expected);
        }
        assertThat(member.get("/health/ready").status()).isEqualTo(200);
    }

    @Test
    void twenty_photos_of_fifty_megapixels_at_once_are_all_taken_in() throws Exception {
        var answers = new ArrayList<Uploads.Answer>();
        try (var phones = Executors.newFixedThreadPool(PHOTOS)) {
            byte[] photo = HugePictures.photo(8160, 6144, 30, "photo 00");
            var all = new ArrayList<Callable<Uploads.Answer>>();
            for (int number = 0; number < PHOTOS; number++) {
                byte[] own = numbered(photo, number);
                all.add(() -> member.upload("road.jpg", own));
            }
            for (Future<Uploads.Answer> one : phones.invokeAll(all)) {
                answers.add(one.get());
            }
            System.out.printf(
                    "%d of %d photos of 50 megapixels and %d kB taken in at once, peak %d MiB%n",
                    answers.stream().filter(one -> one.status() == 200).count(),
                    PHOTOS,
                    photo.length / 1000,
                    Uploads.peakMiB(server));
        }
        assertThat(answers)
                .allSatisfy(one -> assertThat(one.status()).as(one.body()).isEqualTo(200));
        assertThat(answers.stream().map(Uploads.Answer::reference).distinct()).hasSize(PHOTOS);
        assertThat(widths(answers)).containsOnly(360);
        assertThat(member.get("/health/ready").status()).isEqualTo(200);
    }

    @Test
    void forty_looks_at_a_large_photo_at_once_are_all_served() throws Exception {
        byte[] photo = HugePictures.photo(8160, 6144, 30, "looked at");
        var path = "/chat/media/" + member.upload("road.jpg", photo).reference();
        try (var pages = Executors.newFixedThreadPool(2 * PHOTOS)) {
            var all = Collections.<Callable<Long>>nCopies(2 * PHOTOS, () -> member.length(path));
            long served = 0;
            for (Future<Long> one : pages.invokeAll(all)) {
                served += one.get() > photo.length / 2 ? 1 : 0;
            }
            System.out.printf(
                    "%d of %d looks at %d kB served at once, peak %d MiB%n",
                    served, 2 * PHOTOS, photo.length / 1000, Uploads.peakMiB(server));
            assertThat(served).isEqualTo(2 * PHOTOS);
        }
    }

    private List<Integer> widths(List<Uploads.Answer> answers) throws IOException {
        var widths = new ArrayList<Integer>();
        for (var one : answers) {
            byte[] small = member.get("/chat/thumbnail/" + one.reference()).content();
            widths.add(ImageIO.read(new ByteArrayInputStream(small)).getWidth());
        }
        return widths;
    }

    /// The same photo with another number in its comment.
    private static byte[] numbered(byte[] photo, int number) {
        byte[] own = photo.clone();
        byte[] text = "photo %02d".formatted(number).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(text, 0, own, 6, text.length);
        return own;
    }
}
