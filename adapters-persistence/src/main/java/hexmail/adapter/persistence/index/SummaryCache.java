package hexmail.adapter.persistence.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import hexmail.adapter.persistence.index.MailboxStateRows.State;
import hexmail.domain.account.AccountId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Decrypted summaries of the accounts whose lists are looked at, in memory only. A summary counts
/// for the state of the index in which it was read: the state is read from the database each time,
/// so that a change by any process is seen at once. Bounded in bytes over all accounts; the
/// summaries that were used last stay, and those that nobody looks at go after some minutes. Safe
/// for use by many threads.
public final class SummaryCache {
  private static final long MOST_BYTES = 16_000_000;

  /// Some twenty pages. After more of them an account begins again.
  private static final int MOST_BYTES_OF_ACCOUNT = 1_000_000;

  /// The rows of the largest page of a list.
  private static final int MOST_AT_ONCE = 100;

  private static final Duration UNUSED = Duration.ofMinutes(10);

  /// The objects of a summary without their characters.
  private static final int OBJECTS = 600;

  private final Cache<AccountId, Summaries> accounts;

  /// Summaries of one account that were read in the same state of its index.
  private record Summaries(State state, Map<MessageId, MessageSummary> byId, int bytes) {
    static Summaries of(State state, Map<MessageId, MessageSummary> byId) {
      return new Summaries(state, byId, byId.values().stream().mapToInt(SummaryCache::bytes).sum());
    }

    /// The same and `others`, unless those are too many.
    Summaries with(Summaries others) {
      if (!isSame(state, others.state) || bytes + others.bytes > MOST_BYTES_OF_ACCOUNT) {
        return others;
      }
      Map<MessageId, MessageSummary> both = new HashMap<>(byId);
      both.putAll(others.byId);
      return of(state, both);
    }
  }

  public SummaryCache() {
    this(MOST_BYTES);
  }

  SummaryCache(long mostBytes) {
    accounts =
        Caffeine.newBuilder()
            .maximumWeight(mostBytes)
            .weigher((AccountId _, Summaries summaries) -> summaries.bytes())
            .expireAfterAccess(UNUSED)
            .scheduler(Scheduler.systemScheduler())
            .executor(Runnable::run)
            .build();
  }

  private static int bytes(MessageSummary summary) {
    int characters = summary.subject().length() + summary.snippet().length() + of(summary.from());
    return OBJECTS
        + Character.BYTES * (characters + summary.to().stream().mapToInt(SummaryCache::of).sum());
  }

  private static int of(Correspondent person) {
    return person.name().length() + person.address().length();
  }

  /// The summaries of `ids` in this state of the index.
  Map<MessageId, MessageSummary> find(AccountId account, State state, List<MessageId> ids) {
    Summaries known = accounts.getIfPresent(account);
    if (known == null || !isSame(known.state(), state)) {
      return Map.of();
    }
    Map<MessageId, MessageSummary> found = HashMap.newHashMap(ids.size());
    for (MessageId id : ids) {
      MessageSummary summary = known.byId().get(id);
      if (summary != null) {
        found.put(id, summary);
      }
    }
    return found;
  }

  /// The revision first: two states mostly differ in it.
  private static boolean isSame(State one, State other) {
    return one.revision() == other.revision()
        && one.generation() == other.generation()
        && one.at().equals(other.at());
  }

  /// Keeps summaries that were read in this state of the index, if there are few of them: who reads
  /// a whole mailbox does not look at it again, and others do.
  void keep(AccountId account, State state, Map<MessageId, MessageSummary> summaries) {
    if (!summaries.isEmpty() && summaries.size() <= MOST_AT_ONCE) {
      accounts
          .asMap()
          .merge(account, Summaries.of(state, new HashMap<>(summaries)), Summaries::with);
    }
  }

  /// Removes the summaries of `account`.
  public void remove(AccountId account) {
    accounts.invalidate(account);
  }

  /// Removes everything.
  public void clear() {
    accounts.invalidateAll();
  }
}
