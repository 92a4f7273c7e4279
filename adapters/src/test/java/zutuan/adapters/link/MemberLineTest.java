package zutuan.adapters.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

final class MemberLineTest {
    private static final String OTHERWISE = "没存上,请再发一次";

    @Test
    void only_what_was_written_for_members_reaches_them() {
        assertThat(MemberLine.of(new IOException("文件太大,请压缩后再发"), OTHERWISE))
                .isEqualTo("文件太大,请压缩后再发");
        assertThat(MemberLine.of(new IOException("No space left on device"), OTHERWISE))
                .isEqualTo(OTHERWISE);
        assertThat(MemberLine.of(new IOException(), OTHERWISE)).isEqualTo(OTHERWISE);
        var ofFile = new FileSystemException("/数据/media/x", null, "No space left on device");
        assertThat(MemberLine.of(ofFile, OTHERWISE)).isEqualTo(OTHERWISE);
        assertThat(MemberLine.isMeant(ofFile)).isFalse();
    }
}
