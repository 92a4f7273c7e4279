package zutuan.bot.kernel.web;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import org.eclipse.jetty.http.MultiPartFormData;
import org.jspecify.annotations.Nullable;
import zutuan.adapters.Host;

/// A [Host.Request] over Javalin's context.
record HttpExchange(Context context, Site site) implements Host.Request {
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
        @Nullable UploadedFile file = part(field);
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

    private @Nullable UploadedFile part(String field) {
        boolean read = false;
        try {
            @Nullable UploadedFile file = context.uploadedFile(field);
            read = true;
            return file;
        } finally {
            if (!read) {
                // Jetty would stumble over the broken form again when it tidies up.
                context.req().removeAttribute(MultiPartFormData.class.getName());
            }
        }
    }

    @Override
    public String remote() {
        return site.client(Caller.of(context));
    }

    @Override
    public boolean isFromThisMachine() {
        return site.isThisMachine(Caller.of(context));
    }

    @Override
    public boolean isFromThisSite() {
        return site.isOwnPage(Caller.of(context));
    }

    @Override
    public boolean isSecure() {
        return site.isSecure();
    }

    /// What no handler says how long it may be kept is for this moment and this reader.
    void answer(Host.Response response) throws IOException {
        context.status(response.status()).header("Cache-Control", "no-store");
        response.headers()
                .forEach(header -> {
                    if (header.name().equals("Set-Cookie")) {
                        context.res().addHeader(header.name(), header.value());
                    } else {
                        context.header(header.name(), header.value());
                    }
                });
        context.contentType(response.contentType());
        var file = response.file();
        if (file == null) {
            context.result(response.body());
        } else {
            context.result(Files.newInputStream(file));
        }
    }
}
