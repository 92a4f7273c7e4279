package zutuan.adapters.onebot;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import zutuan.adapters.Counterpart;
import zutuan.adapters.PlatformContract;

@Tag("sockets")
final class OneBotReverseContractTest extends PlatformContract {
    @Override
    protected Counterpart counterpart() throws Exception {
        return Desk.reverse(Map.of());
    }

    @Override
    protected boolean acknowledges() {
        return false;
    }
}
