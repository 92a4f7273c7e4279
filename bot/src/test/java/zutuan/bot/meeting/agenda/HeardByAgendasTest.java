package zutuan.bot.meeting.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zutuan.bot.issue.model.IssueEvent;

/// Features do not know each other: that a kind still means the same to both is said here.
class HeardByAgendasTest {
    @Test
    void issues_are_put_on_the_agenda_under_the_name_that_agendas_hear() {
        assertThat(Agendas.PUT_ON_AGENDA.code()).isEqualTo(IssueEvent.PUT_ON_AGENDA.code());
    }
}
