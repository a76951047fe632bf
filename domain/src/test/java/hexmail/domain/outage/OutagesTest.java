package hexmail.domain.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutagesTest {
  private final Exception cause = new Exception("the vendor's own");

  @ParameterizedTest
  @EnumSource(Outage.class)
  void each_keeps_how_it_failed_and_why(Outage outage) {
    StoreUnavailable store = new StoreUnavailable(outage, "store", cause);
    MailboxUnavailable mailbox = new MailboxUnavailable(outage, "mailbox", cause);
    AuthorizationServerUnavailable server =
        new AuthorizationServerUnavailable(outage, "server", cause);

    assertThat(store).hasMessage("store").hasCause(cause);
    assertThat(mailbox).hasMessage("mailbox").hasCause(cause);
    assertThat(server).hasMessage("server").hasCause(cause);
    assertThat(List.of(store.outage(), mailbox.outage(), server.outage())).containsOnly(outage);
  }

  @Test
  void a_cause_is_not_needed() {
    List<Function<Outage, RuntimeException>> makers =
        List.of(
            outage -> new StoreUnavailable(outage, "m"),
            outage -> new MailboxUnavailable(outage, "m"),
            outage -> new AuthorizationServerUnavailable(outage, "m"));

    assertThat(makers)
        .allSatisfy(maker -> assertThat(maker.apply(Outage.TOO_SLOW)).hasMessage("m").hasNoCause());
  }

  @Test
  void a_rejected_client_names_the_servers_word() {
    assertThat(new ClientRejected("invalid_client"))
        .hasMessage("Google rejects this client: invalid_client");
  }
}
