package zutuan.bot;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/// The chat page in a browser, before the eyes of one member; other members talk without one.
final class PageWindow implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    /// A page of the same site without scripts of its own.
    private static final String ELSEWHERE = "/handbook";

    private final List<Object> scripts = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ChromeDriver browser;
    private final String origin;

    PageWindow(int port) {
        origin = "http://127.0.0.1:" + port;
        var options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking");
        var service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .usingAnyFreePort()
                        .build();
        browser = new ChromeDriver(service, options);
    }

    static boolean isPossible() {
        return Files.exists(CHROMIUM) && Files.exists(DRIVER);
    }

    /// As large as a screen, whatever a window may be.
    PageWindow sized(int width, int height) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /// Runs before the page's own scripts, from the next load on.
    PageWindow beforehand(String script) {
        var added =
                browser.executeCdpCommand(
                        "Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
        scripts.add(added.get("identifier"));
        return this;
    }

    /// As if nobody had been here before.
    PageWindow forgetful() {
        scripts.forEach(script ->
                browser.executeCdpCommand(
                        "Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script)));
        scripts.clear();
        browser.get(origin + ELSEWHERE);
        run("localStorage.clear()");
        return this;
    }

    /// Opens the page as a member, and the group.
    PageWindow enter(String member) {
        list(member);
        click("[data-room=yunling]");
        until("document.querySelector('#log .day, #log .empty')");
        return this;
    }

    /// Opens the page as a member, where the conversations are listed.
    PageWindow list(String member) {
        browser.get(origin + ELSEWHERE);
        browser.manage().addCookie(new Cookie("zutuan_session", token(member)));
        browser.get(origin + "/chat");
        until("document.querySelector('[data-test=room]')");
        until("document.getElementById('offline').hidden");
        return this;
    }

    private String token(String member) {
        var request =
                HttpRequest.newBuilder(URI.create(origin + "/chat/api/login"))
                        .header("Origin", origin)
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"person\":\"" + member + "\"}"))
                        .build();
        var answer = client.sendAsync(request, BodyHandlers.ofString()).join();
        return answer.headers()
                .firstValue("Set-Cookie")
                .orElseThrow(() -> new AssertionError(answer.body()))
                .replaceFirst("zutuan_session=([^;]*).*", "$1");
    }

    /// Another member says something in the group.
    void says(String member, String text) {
        var socket =
                client.newWebSocketBuilder()
                        .header("Cookie", "zutuan_session=" + token(member))
                        .header("Origin", origin)
                        .buildAsync(
                                URI.create(origin.replace("http", "ws") + "/chat/socket"),
                                new WebSocket.Listener() {})
                        .join();
        socket.sendText(
                        "{\"type\":\"say\",\"clientId\":\"%s\",\"room\":\"yunling\",\"text\":\"%s\"}"
                                .formatted(UUID.randomUUID(), text),
                        true)
                .thenCompose(sent -> sent.sendClose(WebSocket.NORMAL_CLOSURE, ""))
                .join();
    }

    String at(String path) {
        return origin + path;
    }

    void say(String text) {
        write(text);
        click("#send");
        until("document.getElementById('text').value === ''");
    }

    void write(String text) {
        browser.findElement(By.id("text")).sendKeys(text);
    }

    void press(Keys key) {
        browser.switchTo().activeElement().sendKeys(key);
    }

    void click(String selector) {
        until("document.querySelector(\"" + selector + "\")?.checkVisibility()");
        run("document.querySelector(\"" + selector + "\").click()");
    }

    void see(String text) {
        until("document.getElementById('log').innerText.includes('" + text + "')");
    }

    @Nullable Object run(String script) {
        return browser.executeScript(script);
    }

    /// What an expression is.
    @Nullable Object ask(String expression) {
        return run("return " + expression);
    }

    String text(String expression) {
        return String.valueOf(ask(expression));
    }

    long number(String expression) {
        return Long.parseLong(text(expression));
    }

    void until(String expression) {
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .ignoring(WebDriverException.class)
                .withMessage(expression)
                .until(_ -> Boolean.TRUE.equals(ask("Boolean(" + expression + ")")));
    }

    @Override
    public void close() {
        browser.quit();
        client.shutdownNow();
    }
}
