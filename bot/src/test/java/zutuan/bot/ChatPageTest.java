package zutuan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;
import zutuan.bot.live.ServerProcess;

/// The chat page in a real browser, with a server that is killed for real.
@Tag("browser")
@Tag("sockets")
class ChatPageTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    @TempDir Path data;

    @Test
    void an_issue_goes_from_report_to_close_through_a_kill() throws IOException {
        Assumptions.assumeTrue(
                Files.exists(CHROMIUM) && Files.exists(DRIVER),
                "no chromium here: the browser test is left out");
        try (var server = ServerProcess.on(data)) {
            var browser = browser();
            try {
                tellTheStory(server, browser);
            } finally {
                browser.quit();
            }
        }
    }

    private void tellTheStory(ServerProcess server, ChromeDriver browser) throws IOException {
        enter(server, browser, "liming");
        attach(browser);
        say(browser, "/报 七组通组路塌方了,饲料车进不来");
        see(browser, "已登记 1号");
        enter(server, browser, "zhaoqiang");
        see(browser, "已登记 1号");
        say(browser, "认领1");
        see(browser, "1号由赵强主办");

        server.killAndRestart();

        enter(server, browser, "zhaoqiang");
        see(browser, "1号由赵强主办");
        attach(browser);
        say(browser, "销号1 路已抢通");
        see(browser, "等李明确认");
        enter(server, browser, "liming");
        click(browser, "[data-typed='满意1']");
        see(browser, "1号已销号");
        enter(server, browser, "wangfang");
        see(browser, "1号已销号");
        Files.write(Path.of("target", "chat-page.png"), browser.getScreenshotAs(OutputType.BYTES));
        assertThat(browser.findElements(By.cssSelector("[data-test=thumbnail]"))).hasSize(2);
        assertThat(minutesSince(browser.findElement(By.cssSelector("article time")).getText()))
                .as("the first message's time is the township's, not the browser's")
                .isLessThan(30);
    }

    private static long minutesSince(String shown) {
        var time = LocalTime.parse(shown.substring(shown.length() - 5));
        return Math.floorMod(
                Duration.between(time, LocalTime.now(ZoneId.of("Asia/Shanghai"))).toMinutes(),
                Duration.ofDays(1).toMinutes());
    }

    private static ChromeDriver browser() {
        var options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=390,844");
        var service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .usingAnyFreePort()
                        .withEnvironment(Map.of("TZ", "America/Los_Angeles"))
                        .build();
        return new ChromeDriver(service, options);
    }

    private static void enter(ServerProcess server, ChromeDriver browser, String person) {
        browser.get(server.url("/chat"));
        browser.manage().deleteAllCookies();
        browser.get(server.url("/chat"));
        click(browser, "[data-person=" + person + "]");
        until(browser, "[data-test=room], [data-test=text]");
        if (!browser.findElement(By.id("text")).isDisplayed()) {
            click(browser, "[data-test=room]");
        }
        until(browser, "[data-test=text]");
    }

    private static void click(ChromeDriver browser, String selector) {
        patiently(browser)
                .until(now -> {
                    now.findElement(By.cssSelector(selector)).click();
                    return true;
                });
    }

    private static void until(ChromeDriver browser, String selector) {
        patiently(browser)
                .until(now ->
                        now.findElements(By.cssSelector(selector)).stream()
                                .anyMatch(element -> element.isDisplayed()));
    }

    /// The page draws itself anew while it loads: what was found may be gone again.
    private static FluentWait<WebDriver> patiently(ChromeDriver browser) {
        return new WebDriverWait(browser, Duration.ofSeconds(20))
                .ignoring(StaleElementReferenceException.class)
                .ignoring(ElementNotInteractableException.class)
                .ignoring(NoSuchElementException.class);
    }

    private void attach(ChromeDriver browser) throws IOException {
        var picture = data.resolve("road.jpg");
        ImageIO.write(
                new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpg", picture.toFile());
        browser.findElement(By.id("pictures")).sendKeys(picture.toAbsolutePath().toString());
        until(browser, "[data-test=attachment]");
    }

    private static void say(ChromeDriver browser, String text) {
        var input = browser.findElement(By.id("text"));
        input.sendKeys(text);
        input.sendKeys(Keys.ESCAPE);
        browser.findElement(By.id("send")).click();
    }

    private static void see(ChromeDriver browser, String text) {
        patiently(browser).until(now -> now.findElement(By.id("log")).getText().contains(text));
    }
}
