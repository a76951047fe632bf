package hexmail.testkit.memory.index;

import hexmail.domain.account.AccountId;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.message.ConversationId;
import hexmail.domain.port.ConversationIndex;
import hexmail.testkit.memory.InMemoryDatabase;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A conversation index in memory.
public final class InMemoryConversationIndex implements ConversationIndex {
  private static final int LIMIT = 10_000;

  private final InMemoryDatabase database;
  private final int limit;
  private final Map<AccountId, Map<ConversationId, ConversationSummary>> accounts = new HashMap<>();

  public InMemoryConversationIndex() {
    this(new InMemoryDatabase(), LIMIT);
  }

  /// @param limit the maximum number of summaries of an account
  public InMemoryConversationIndex(InMemoryDatabase database, int limit) {
    this.database = database;
    this.limit = limit;
    database.register(() -> {
      Map<AccountId, Map<ConversationId, ConversationSummary>> then = new HashMap<>();
      accounts.forEach((account, summaries) -> then.put(account, new HashMap<>(summaries)));
      return () -> {
        accounts.clear();
        accounts.putAll(then);
      };
    });
  }

  @Override
  public Map<ConversationId, ConversationSummary> find(
      AccountId account, List<ConversationId> ids) {
    return database.locked(() -> {
      Map<ConversationId, ConversationSummary> found = new HashMap<>(of(account));
      found.keySet().retainAll(Set.copyOf(ids));
      return Map.copyOf(found);
    });
  }

  private Map<ConversationId, ConversationSummary> of(AccountId account) {
    return accounts.computeIfAbsent(account, _ -> new HashMap<>());
  }

  @Override
  public void keep(AccountId account, Collection<ConversationSummary> summaries) {
    database.change(() -> {
      Map<ConversationId, ConversationSummary> stored = of(account);
      summaries.forEach(summary ->
          stored.merge(
              summary.id(),
              summary,
              (was, next) -> was.changed().compareTo(next.changed()) > 0 ? was : next));
      stored.values().stream()
          .sorted(Comparator.comparing(ConversationSummary::lastReceivedAt))
          .limit(Math.max(0, stored.size() - limit))
          .map(ConversationSummary::id)
          .toList()
          .forEach(stored::remove);
    });
  }

  @Override
  public void remove(AccountId account, Collection<ConversationId> ids) {
    database.change(() -> of(account).keySet().removeAll(Set.copyOf(ids)));
  }

  @Override
  public void forget(AccountId account) {
    database.change(() -> accounts.remove(account));
  }
}
