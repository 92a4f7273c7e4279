package zutuan.bot.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import zutuan.bot.kernel.store.StoreSettings;

/// What a member and an operator are told while the store cannot be written, and that everything
/// goes on afterwards.
abstract class FaultsContract {
    static final String REPORT = "/报 七组通组路塌方,饲料车进不来";

    /// Makes the store fail until closed.
    @FunctionalInterface
    interface Fault extends AutoCloseable {
        @Override
        void close();
    }

    /// Reports during a fault: is told that it was not kept, never that it was.
    static void reportInVain(ServerProcess server, Phone phone) throws IOException {
        phone.say("r1", "yunling", REPORT);
        var frame =
                phone.hear(one -> Phone.isBot(one) || one.path("clientId").asText().equals("r1"));

        assertThat(Objects.toString(frame))
                .as("what the page hears")
                .contains("\"busy\"", Phone.NOT_KEPT)
                .doesNotContain("已登记");
        var health = server.get("/health/ready");
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).contains("\"store\":{\"ok\":false");
    }

    /// The page sends the same message again.
    static void reportAgain(ServerProcess server, Phone phone, StoreSettings store)
            throws IOException {
        phone.say("r1", "yunling", REPORT);
        assertThat(phone.fate("r1")).isEqualTo("ack");
        phone.answer("已登记 1号");
        var answers = new Answers(store);
        answers.awaitSent();
        assertThat(answers.issues()).hasSize(1);
        assertThat(answers.cards()).hasSize(1);
        assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
    }
}
