package zutuan.bot.kernel.media;

/// What a member is told of a picture or file that cannot be kept.
final class MediaReplies {
    static final String BROKEN = "这个文件不是能看的图片，请重新拍一张或另选一张";
    static final String BUSY = "现在发图片的人太多，这张还没收下，请过一两分钟再发一次";

    private MediaReplies() {}

    static String tooLarge(int maxBytes) {
        return "文件太大（最多 %d MB），请压缩后再发".formatted(maxBytes / (1024 * 1024));
    }

    static String tooVast(int width, int height) {
        return "这张图片尺寸太大（%d×%d），打不开，请缩小或截图后再发".formatted(width, height);
    }

    /// Others could not see it, or only some of them.
    static String unseen(ContentType type) {
        return switch (type) {
            case HEIC, AVIF -> "这张照片是%s格式，别人看不了。请在手机相机设置里选“兼容性最佳”（JPG），或发截图".formatted(type.name());
            case TIFF, BMP -> "这张图片是%s格式，聊天里看不了。请另存为JPG或PNG再发，或发截图".formatted(type.name());
            case JPEG, PNG, GIF, WEBP, PDF, XLSX, OTHER -> BROKEN;
        };
    }
}
