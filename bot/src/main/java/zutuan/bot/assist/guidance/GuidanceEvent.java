package zutuan.bot.assist.guidance;

import zutuan.bot.kernel.event.EventKind;

/// What happens to sessions of group guidance.
public enum GuidanceEvent implements EventKind {
    CALLED("assist.guidance_called"),
    CHANGED("assist.guidance_changed"),
    CANCELLED("assist.guidance_cancelled"),
    SIGNED_UP("assist.guidance_signed_up"),
    WITHDRAWN("assist.guidance_withdrawn"),
    MOVED_UP("assist.guidance_moved_up"),
    COUNTED("assist.guidance_counted");

    private final String code;

    GuidanceEvent(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
