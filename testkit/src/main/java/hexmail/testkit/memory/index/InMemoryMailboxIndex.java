package hexmail.testkit.memory.index;

import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexStep;
import hexmail.domain.history.IndexedMessages;
import hexmail.domain.history.MessageClaim;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.MailboxIndex;
import hexmail.testkit.memory.InMemoryDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A mailbox index in memory.
public final class InMemoryMailboxIndex implements MailboxIndex {
  private static final int LIMIT = 100_000;

  private final InMemoryDatabase database;
  private final int limit;
  private final Map<AccountId, AccountIndex> mailboxes = new HashMap<>();

  public InMemoryMailboxIndex() {
    this(new InMemoryDatabase(), LIMIT);
  }

  /// @param limit the maximum number of summaries of an account
  public InMemoryMailboxIndex(InMemoryDatabase database, int limit) {
    this.database = database;
    this.limit = limit;
    database.register(() -> {
      Map<AccountId, AccountIndex> then = new HashMap<>();
      mailboxes.forEach((account, mailbox) -> then.put(account, mailbox.copy()));
      return () -> {
        mailboxes.clear();
        mailboxes.putAll(then);
      };
    });
  }

  @Override
  public IndexedMessages find(AccountId account, List<MessageId> ids) {
    return database.locked(
        () -> of(account).map(mailbox -> mailbox.find(ids)).orElse(IndexedMessages.NOTHING));
  }

  private Optional<AccountIndex> of(AccountId account) {
    return Optional.ofNullable(mailboxes.get(account));
  }

  @Override
  public boolean advance(AccountId account, IndexStep step) {
    return database.locked(() -> {
      @Nullable HistoryId at = of(account).map(AccountIndex::at).orElse(null);
      return switch (step) {
        case IndexStep.Follow follow when follow.from().equals(at) -> {
          of(account).orElseThrow().follow(follow);
          yield true;
        }
        case IndexStep.Restart(var from, var to) when from == null && at == null -> {
          mailboxes.put(account, new AccountIndex(to));
          yield true;
        }
        case IndexStep.Restart(var from, var to) when from != null && from.equals(at) -> {
          of(account).orElseThrow().restart(to);
          yield true;
        }
        case IndexStep.Follow _, IndexStep.Restart _ -> false;
      };
    });
  }

  @Override
  public Set<MessageId> claim(AccountId account, MessageClaim claim) {
    return database.locked(() -> of(account).map(mailbox -> mailbox.claim(claim)).orElse(Set.of()));
  }

  @Override
  public boolean keep(
      AccountId account, HistoryId at, Set<MessageId> claimed, List<MessageSummary> summaries) {
    return database.locked(() -> {
      of(account).ifPresent(mailbox -> mailbox.endClaims(claimed));
      Optional<AccountIndex> there = of(account).filter(mailbox -> mailbox.at().equals(at));
      there.ifPresent(mailbox -> mailbox.keep(summaries, limit));
      return there.isPresent();
    });
  }

  @Override
  public void forget(AccountId account) {
    database.change(() -> mailboxes.remove(account));
  }
}
