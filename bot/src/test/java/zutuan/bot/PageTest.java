package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import zutuan.adapters.PlatformProvider.InvalidOptions;
import zutuan.bot.kernel.settings.Loaded;
import zutuan.bot.kernel.settings.Settings;

/// What only a browser can show of the chat page.
@Tag("browser")
class PageTest {
    /// Hours pass in minutes, and nothing is heard any more once the test says so.
    private static final String DEAD_LINE =
            """
            const later = window.setTimeout, often = window.setInterval;
            window.setTimeout = (work, wait) => later(work, wait / 50);
            window.setInterval = (work, wait) => often(work, wait / 50);
            window.made = 0;
            window.WebSocket = class extends WebSocket {
              constructor(address) {
                super(address);
                window.made += 1;
              }
              set onmessage(hear) {
                super.onmessage = (event) => window.dead || hear?.(event);
              }
            };
            """;

    private static final String NO_STORAGE =
            """
            Object.defineProperty(window, 'localStorage', {
              get() { throw new DOMException('forbidden', 'SecurityError'); },
            });
            """;

    private static final String PICTURE =
            """
            const canvas = document.createElement('canvas');
            canvas.width = canvas.height = 40;
            canvas.getContext('2d').fillRect(0, 0, 20, 20);
            canvas.toBlob((blob) => {
              const data = new DataTransfer();
              data.items.add(new File([blob], 'road.png', { type: 'image/png' }));
              GESTURE
            });
            """;

    private static Application application;
    private static PageWindow page;

    @BeforeAll
    static void open(@TempDir Path data) throws InvalidOptions {
        Assumptions.assumeTrue(PageWindow.isPossible(), "no chromium here");
        application = Application.start(settings("jdbc:sqlite:" + data.resolve("z.db")));
        page = new PageWindow(application.port());
    }

    @BeforeEach
    void asNew() {
        page.forgetful().sized(390, 844);
    }

    private static Settings settings(String url) {
        var environment = Map.of("ZUTUAN_PORT", "0", "ZUTUAN_STORE_URL", url);
        return switch (Features.ALL.settings(Path.of("../config"), environment)) {
            case Loaded.Ready(var ready) -> ready;
            case Loaded.Mistakes(var mistakes) -> throw new AssertionError(mistakes.toString());
        };
    }

    @AfterAll
    static void close() {
        if (application != null) {
            page.close();
            application.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"390, 844", "1280, 800"})
    void tab_comes_to_the_field_in_two_steps(int width, int height) {
        page.sized(width, height).enter("liming");

        page.press(Keys.TAB);
        if (!isInTheField()) {
            page.press(Keys.TAB);
        }

        assertThat(isInTheField()).isTrue();
    }

    private boolean isInTheField() {
        return page.text("document.activeElement.id").equals("text");
    }

    @Test
    void enter_ends_a_word_of_the_input_method_and_sends_nothing() {
        page.enter("liming").write("路塌了");
        String enter =
                "document.getElementById('text').dispatchEvent(new KeyboardEvent('keydown',"
                        + "{key:'Enter',keyCode:%d,bubbles:true,cancelable:true}))";

        page.run(enter.formatted(229));
        assertThat(page.ask("document.getElementById('text').value")).isEqualTo("路塌了");
        page.run(enter.formatted(13));
        page.see("路塌了");
    }

    @Test
    void a_browser_that_forbids_storage_still_talks() {
        page.beforehand(NO_STORAGE).enter("liming").say("没有存储也能说话");

        page.see("没有存储也能说话");
        page.until("document.querySelector('[data-test=sent]')");
        page.click("#back");
        page.click("[data-room=me]");
    }

    @Test
    void a_line_that_died_in_silence_is_noticed_and_made_anew() {
        page.beforehand(DEAD_LINE).enter("liming");

        page.run("window.dead = true");
        page.until("window.made > 1");
        page.run("window.dead = false");
        page.until("document.getElementById('offline').hidden");
        page.says("zhaoqiang", "又通了");
        page.see("又通了");
    }

    @Test
    void back_in_the_network_it_asks_at_once() {
        page.beforehand(
                        "window.asked = 0; const send ="
                                + " WebSocket.prototype.send;WebSocket.prototype.send = function"
                                + " (frame) {window.asked += frame.includes('ping') ? 1 : 0;"
                                + " send.call(this, frame); }")
                .enter("liming");

        long before = page.number("window.asked");
        page.run("window.dispatchEvent(new Event('online'))");
        assertThat(page.ask("window.asked > " + before)).isEqualTo(true);
        page.run("window.dispatchEvent(new Event('offline'))");
        assertThat(page.ask("document.getElementById('offline').hidden")).isEqualTo(false);
        page.run("window.dispatchEvent(new Event('online'))");
        page.until("document.getElementById('offline').hidden");
    }

    @Test
    void what_comes_after_going_back_is_new_and_a_call_is_marked() {
        page.enter("liming").click("#back");

        page.says("zhaoqiang", "今天天气不错");
        page.until("document.querySelector('[data-test=unread]')?.textContent === '1'");
        assertThat(page.ask("document.querySelector('[data-test=called]')")).isNull();
        page.says("zhaoqiang", "@李明 看一下群");
        page.until("document.querySelector('[data-test=called]')");
        assertThat(page.text("document.title")).startsWith("(2)");

        page.click("[data-room=yunling]");
        page.until("!document.querySelector('[data-test=unread]')");
    }

    @Test
    void ones_own_message_is_taken_back_and_may_be_written_anew() {
        page.enter("liming").say("打错字的一条");
        page.until("document.querySelector('[data-test=sent]')");

        page.run("[...document.querySelectorAll('[data-test=menu-open]')].at(-1).click()");
        assertThat(menu()).contains("回复", "复制", "撤回");
        page.run("[...document.querySelectorAll('[data-test=menu-item]')].at(-1).click()");
        page.see("您撤回了一条消息");
        page.click("[data-test=again]");

        assertThat(page.ask("document.getElementById('text').value")).isEqualTo("打错字的一条");
        page.enter("zhaoqiang").see("李明撤回了一条消息");
        assertThat(page.text("document.getElementById('log').innerText")).doesNotContain("打错字");
    }

    private String menu() {
        return page.text("document.getElementById('menu').innerText");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "document.getElementById('text').dispatchEvent(new ClipboardEvent('paste',"
                        + "{clipboardData:data,bubbles:true,cancelable:true}))",
                "document.getElementById('room').dispatchEvent(new DragEvent('drop',"
                        + "{dataTransfer:data,bubbles:true,cancelable:true}))",
            })
    void a_picture_is_pasted_or_dropped_sent_and_looked_at(String gesture) {
        page.enter("liming").run(PICTURE.replace("GESTURE", gesture));
        page.until("document.querySelector('[data-test=attachment]')");
        page.say("看现场");

        page.until("document.querySelector('#log [data-test=thumbnail] img')?.naturalWidth");
        page.click("#log [data-test=thumbnail]");
        page.until("document.getElementById('viewer-image').naturalWidth");
        page.click("#viewer-close");
    }

    @Test
    void a_file_keeps_its_name() {
        page.enter("liming")
                .run(
                        "const data = new DataTransfer(); data.items.add(new File(['a,b'],"
                                + " '名单.csv', { type: 'text/csv' })); const files ="
                                + " document.getElementById('files'); files.files = data.files;"
                                + " files.dispatchEvent(new Event('change'))");
        page.until("document.querySelector('[data-test=attachment]')");
        page.say("名单");

        page.enter("zhaoqiang").see("名单.csv");
    }

    @Test
    void what_was_said_is_found_by_its_words() {
        page.enter("liming");
        page.says("zhaoqiang", "挖机明天上午到石桥");
        page.see("挖机");

        page.click("#search-open");
        page.run(
                "const words = document.getElementById('search-words'); words.value = '挖机';"
                        + "words.form.requestSubmit()");
        page.click("[data-test=search-result]");
        page.until("document.querySelector('.found')?.innerText.includes('挖机')");
        assertThat(page.ask("document.querySelector('.day').innerText")).isEqualTo("今天");
    }

    @Test
    void far_up_there_is_a_way_down() {
        page.enter("liming");
        page.says("zhaoqiang", "第一行\\n".repeat(80) + "完");
        page.see("完");

        page.run("document.getElementById('log').scrollTop = 0");
        page.click("#newest");
        page.until("document.getElementById('newest').hidden");
    }

    @Test
    void a_link_is_a_link_and_the_pages_have_their_entries() {
        page.enter("liming").say("手册在 " + page.at("/handbook") + "，请看");

        page.until(
                "[...document.querySelectorAll('#log a')].some((a) =>"
                        + " a.getAttribute('href') === '/handbook')");
        page.click("#more");
        assertThat(links("#tray")).isEqualTo(List.of("/meetings", "/assist", "/handbook"));
        page.click("#back");
        assertThat(links(".entries")).isEqualTo(List.of("/meetings", "/assist", "/handbook"));
    }

    @Test
    void a_card_has_its_head_and_each_reader_the_buttons_that_make_sense() {
        page.enter("liming").say("/报 三组水管漏水");
        page.until("document.querySelector('[data-test=tone]')?.innerText === '待认领'");
        assertThat(choices()).isEqualTo(List.of("看进展", "撤销"));

        page.enter("zhaoqiang");
        assertThat(choices()).isEqualTo(List.of("认领", "看进展"));
        page.run("[...document.querySelectorAll('[data-typed^=认领]')].at(-1).click()");

        page.until(
                "[...document.querySelectorAll('[data-test=now]')].at(-1)?.innerText"
                        + " === '现在：办理中'");
    }

    private @Nullable Object choices() {
        page.until("document.querySelector('[data-test=choice]')");
        return page.ask(
                "[...[...document.querySelectorAll('.buttons')].at(-1).children]"
                        + ".map((one) => one.innerText)");
    }

    private @Nullable Object links(String place) {
        return page.ask(
                "[...document.querySelectorAll('%s a')].map((a) => a.getAttribute('href'))"
                        .formatted(place));
    }

    @ParameterizedTest
    @CsvSource({"320, 568", "390, 844", "844, 390", "568, 320"})
    void nothing_is_wider_than_the_screen_in_large_type(int width, int height) {
        page.sized(width, height).list("liming").click("[data-size=large]");
        assertThat(widest()).isLessThanOrEqualTo(width);

        page.click("[data-room=yunling]");
        page.says("zhaoqiang", "很长的网址 https://example.org/" + "a".repeat(200));
        page.see("很长的网址");
        page.click("#more");
        assertThat(widest()).isLessThanOrEqualTo(width);
        assertThat(page.number("document.getElementById('text').clientWidth"))
                .as("eight characters fit the field")
                .isGreaterThan(8 * 21);
    }

    private long widest() {
        return page.number(
                "Math.max(document.documentElement.scrollWidth,"
                        + " ...[...document.querySelectorAll('.log, .rooms')].map((one) =>"
                        + " one.scrollWidth - one.clientWidth + innerWidth))");
    }
}
