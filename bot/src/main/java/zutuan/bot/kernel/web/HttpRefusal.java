package zutuan.bot.kernel.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// An answer to a request that no handler gets to see: `{"error": "…"}`, after which the connection
/// ends, since the rest of a body may still be on its way.
record HttpRefusal(int status, String line) {
    private static final JsonMapper JSON = new JsonMapper();

    static final HttpRefusal STRANGER = new HttpRefusal(401, "请先登录，再上传文件。");
    static final HttpRefusal TOO_SLOW = new HttpRefusal(408, "网络太慢，没有传完，请换个信号好的地方再试。");
    static final HttpRefusal TOO_LARGE = new HttpRefusal(413, Errors.tooLarge());
    static final HttpRefusal TOO_MANY = new HttpRefusal(429, "同时上传的文件太多了，请等前面的传完再试。");
    static final HttpRefusal NO_ROOM = new HttpRefusal(503, "服务器暂时放不下这个文件，请稍后再试；还不行请告诉管理员。");
    static final HttpRefusal BUSY = new HttpRefusal(503, Errors.busy());

    static HttpRefusal foreignName(String host) {
        return new HttpRefusal(
                421,
                "本站没有“%s”这个名字。请用原来的网址打开；技术员请在 bot.yaml 的 server.names 写上它，或把成员用的网址写进 server.publicUrl。"
                        .formatted(host.substring(0, Math.min(100, host.length()))));
    }

    /// The body of an answer that Javalin itself gives without one.
    static void write(Context context, String line) {
        try {
            context.res().getOutputStream().write(body(line));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static byte[] body(String line) {
        return JSON.createObjectNode()
                .put("error", line)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    void write(Response response, Callback callback) {
        response.setStatus(status);
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8")
                .put(HttpHeader.CACHE_CONTROL, "no-store")
                .put(HttpHeader.CONNECTION, "close");
        response.write(true, ByteBuffer.wrap(body(line)), callback);
    }
}
