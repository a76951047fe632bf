package hexmail.adapter.http.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.adapter.http.front.LogRecorder;
import hexmail.application.account.AccessTokens;
import hexmail.application.account.Stores;
import hexmail.application.mailbox.ListLabels;
import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Scopes;
import hexmail.testkit.memory.InMemoryAuditLog;
import hexmail.testkit.memory.InMemoryAuthorizationServer;
import hexmail.testkit.memory.InMemoryCredentialStore;
import hexmail.testkit.memory.InMemoryDatabase;
import hexmail.testkit.memory.InMemoryMailbox;
import hexmail.testkit.memory.InMemoryPendingAuthorizations;
import hexmail.testkit.memory.InMemoryRevocations;
import hexmail.testkit.memory.InMemorySessions;
import hexmail.testkit.memory.InMemoryTransactions;
import hexmail.testkit.memory.index.InMemoryMailboxIndex;
import hexmail.testkit.time.AdjustableClock;
import hexmail.testkit.unavailable.UnavailableCredentialStore;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LabelLoaderTest {
  private static final AccountId ADA = new AccountId("1001");

  @RegisterExtension private final LogRecorder log = new LogRecorder();
  private final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-05-04T12:00:00Z"));
  private final InMemoryAuthorizationServer google =
      new InMemoryAuthorizationServer(clock, new Scopes(Set.of()), URI.create("http://localhost"));
  private final InMemoryDatabase memory = new InMemoryDatabase();
  private final UnavailableCredentialStore credentials =
      new UnavailableCredentialStore(new InMemoryCredentialStore(memory));
  private final InMemorySessions sessions = new InMemorySessions(memory);
  private final Stores stores =
      new Stores(
          credentials,
          new InMemoryPendingAuthorizations(memory, 10),
          sessions,
          sessions,
          new InMemoryRevocations(memory),
          new InMemoryAuditLog(memory),
          new InMemoryMailboxIndex(memory, 1_000),
          new InMemoryTransactions(memory));
  private final LabelLoader labels =
      new LabelLoader(
          new ListLabels(
              new InMemoryMailbox(google::tokenOwner),
              new AccessTokens(stores, google, clock, new Random(1)),
              clock));

  @Test
  void labels_that_are_refused_take_nothing_else_away() {
    assertThat(labels.loadWith(ADA, () -> "the list", _ -> Set.of()))
        .isEqualTo(new LabelLoader.WithLabels<>("the list", List.of()));
  }

  @Test
  void labels_that_cannot_be_reached_take_nothing_else_away() {
    credentials.outOfOrder(true);

    assertThat(labels.loadWith(ADA, () -> "the list", _ -> Set.of()))
        .isEqualTo(new LabelLoader.WithLabels<>("the list", List.of()));
    assertThat(log.lines()).singleElement().asString().startsWith("WARN labels not loaded: ");
  }

  @Test
  void a_list_that_fails_fails() {
    IllegalStateException failure = new IllegalStateException();

    assertThatThrownBy(() ->
            labels.loadWith(
                ADA,
                () -> {
                  throw failure;
                },
                _ -> Set.of()))
        .isSameAs(failure);
  }
}
