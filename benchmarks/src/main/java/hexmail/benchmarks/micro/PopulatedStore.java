package hexmail.benchmarks.micro;

import hexmail.adapter.persistence.PersistenceAdapter;
import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.account.Identity;
import hexmail.domain.credential.BearerToken;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Scopes;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexStep;
import hexmail.domain.history.MailboxChange;
import hexmail.domain.history.MessageClaim;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.port.MailboxIndex;
import hexmail.domain.secret.AccessToken;
import hexmail.domain.secret.RefreshToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Hexmail's store on SQLite in a folder of its own, with one account and the index of its mailbox.
final class PopulatedStore implements AutoCloseable {
  static final AccountId ACCOUNT = new AccountId("108234567890123456789");
  static final int MESSAGES = 20_000;
  private static final int CHUNK = 500;
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  private final Path folder;
  private final PersistenceAdapter persistence;
  private long point = 1;
  private int next = MESSAGES;

  PopulatedStore() {
    try {
      folder = Files.createTempDirectory("hexmail-micro");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    persistence =
        PersistenceAdapter.open(
            new PersistenceAdapter.Settings(
                "jdbc:sqlite:" + database(), folder.resolve("keyset.json")));
    check(persistence.credentialStore().save(consent()).isPresent());
    check(index().advance(ACCOUNT, new IndexStep.Restart(null, new HistoryId(point))));
    for (int first = 0; first < MESSAGES; first += CHUNK) {
      keep(first, CHUNK);
    }
  }

  private static Consent consent() {
    return new Consent(
        new Identity(new Account(ACCOUNT, new EmailAddress("ada@example.com")), true, null),
        new TokenGrant(
            new BearerToken(new AccessToken("ya29." + "a0Aa".repeat(50)), NOW.plusSeconds(3_599)),
            new RefreshToken("1//" + "0gHx".repeat(25)),
            Scopes.parse("openid email profile https://www.googleapis.com/auth/gmail.readonly"),
            null),
        NOW);
  }

  Path database() {
    return folder.resolve("mail.db");
  }

  CredentialStore credentials() {
    return persistence.credentialStore();
  }

  MailboxIndex index() {
    return persistence.mailboxIndex();
  }

  /// Claims `count` messages that the index does not have, and keeps them, as a page does.
  void keepMore(int count) {
    keep(next, count);
    next += count;
  }

  private void keep(int first, int count) {
    List<MessageId> ids = SampleMessages.ids(first, count);
    Set<MessageId> claimed =
        index().claim(ACCOUNT, new MessageClaim(ids, NOW, NOW.plusSeconds(10)));
    check(claimed.size() == count);
    List<MessageSummary> summaries =
        IntStream.range(first, first + count).mapToObj(SampleMessages::summary).toList();
    check(index().keep(ACCOUNT, new HistoryId(point), claimed, summaries));
  }

  /// Applies `changes` to the index.
  void follow(List<MailboxChange> changes) {
    HistoryId from = new HistoryId(point);
    point++;
    check(index().advance(ACCOUNT, new IndexStep.Follow(from, changes, new HistoryId(point))));
  }

  /// Removes the messages that [#keepMore] added.
  void shrink() {
    while (next > MESSAGES) {
      int count = Math.min(CHUNK, next - MESSAGES);
      next -= count;
      follow(
          SampleMessages.ids(next, count).stream()
              .<MailboxChange>map(
                  id -> new MailboxChange.Deleted(id, new ConversationId(id.value())))
              .toList());
    }
  }

  private static void check(boolean done) {
    if (!done) {
      throw new IllegalStateException("The store has refused a step");
    }
  }

  @Override
  public void close() {
    persistence.close();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
