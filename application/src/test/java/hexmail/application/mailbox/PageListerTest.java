package hexmail.application.mailbox;

import static hexmail.application.world.World.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.account.ConnectedAccount;
import hexmail.application.world.World;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageListerTest {
  private final World world = new World();

  static Stream<RuntimeException> outages() {
    return Stream.of(
        new MailboxUnavailable(Outage.FAILED, "No history"),
        new AuthorizationServerUnavailable(Outage.UNREACHABLE, "No token"),
        new ClientRejected("invalid_client"));
  }

  @ParameterizedTest
  @MethodSource("outages")
  void a_list_is_shown_when_its_changes_cannot_be_read(RuntimeException outage) {
    assertThat(world.signIn(ADA)).isNotNull();
    PageLister<String, String, String> lister =
        new PageLister<>(
            _ ->
                () -> {
                  throw outage;
                },
            new OneMessage(),
            Runnable::run,
            world.clock);

    assertThat(
            lister.list(world.connected(ADA), new ListRequest(MailQuery.EVERYTHING, null, null, 5)))
        .isEqualTo(
            new Found<>(
                new ListedPage<>(
                    OneMessage.ROWS.rows(), null, Duration.ofSeconds(5), null, false)));
  }

  private record OneMessage() implements PageLister.Source<String, String, String> {
    static final Rows<String, String> ROWS =
        new Rows<>(List.of(new Row.Loaded<>("1", "The engine")), Duration.ZERO);

    @Override
    public MailboxAnswer<PageLister.Entries<String>> list(
        ConnectedAccount account, ListRequest request) {
      return new Found<>(new PageLister.Entries<>(List.of("1"), null));
    }

    @Override
    public Rows<String, String> known(ConnectedAccount account, List<String> entries) {
      return ROWS;
    }

    @Override
    public MailboxAnswer<Rows<String, String>> rows(
        ConnectedAccount account, List<String> entries) {
      return new Found<>(ROWS);
    }
  }
}
