package zutuan.bot.kernel.web;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Host;

/// A [Host.Request] over Javalin's context.
record HttpExchange(Context context) implements Host.Request {
    @Override
    public String path(String name) {
        return context.pathParam(name);
    }

    @Override
    public @Nullable String query(String name) {
        return context.queryParam(name);
    }

    @Override
    public @Nullable String header(String name) {
        return context.header(name);
    }

    @Override
    public @Nullable String cookie(String name) {
        return context.cookie(name);
    }

    @Override
    public byte[] body() {
        return context.bodyAsBytes();
    }

    @Override
    public Optional<Host.Upload> upload(String field) {
        @Nullable UploadedFile file = context.uploadedFile(field);
        if (file == null) {
            return Optional.empty();
        }
        return Optional.of(new Host.Upload(file.filename(), () -> read(file)));
    }

    private static byte[] read(UploadedFile file) throws IOException {
        try (InputStream content = file.content()) {
            return content.readAllBytes();
        }
    }

    @Override
    public String remote() {
        return context.ip();
    }

    void answer(Host.Response response) throws IOException {
        context.status(response.status());
        response.headers()
                .forEach(header -> context.res().addHeader(header.name(), header.value()));
        context.contentType(response.contentType());
        var file = response.file();
        if (file == null) {
            context.result(response.body());
        } else {
            context.result(Files.newInputStream(file));
        }
    }
}
