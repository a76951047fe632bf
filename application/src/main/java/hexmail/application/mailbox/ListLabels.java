package hexmail.application.mailbox;

import hexmail.application.account.AccessTokens;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.concurrent.LruCache;
import hexmail.application.concurrent.SingleFlight;
import hexmail.domain.account.AccountId;
import hexmail.domain.mailbox.LabelCounts;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelId;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.port.Mailbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Lists the labels of a mailbox. Safe for use by many threads.
public final class ListLabels {
  private static final Duration MAX_AGE = Duration.ofMinutes(5);
  private static final Duration MIN_AGE = Duration.ofMinutes(1);
  private static final int CACHED_ACCOUNTS = 1_000;

  private final Mailbox mailbox;
  private final AccessTokens tokens;
  private final Clock clock;
  private final LruCache<AccountId, CachedLabels> cache = new LruCache<>(CACHED_ACCOUNTS);
  private final LruCache<AccountId, UnreadCounts> counts = new LruCache<>(CACHED_ACCOUNTS);
  private final SingleFlight<AccountId, MailboxAnswer<List<Label>>> singleFlight =
      new SingleFlight<>();

  public ListLabels(Mailbox mailbox, AccessTokens tokens, Clock clock) {
    this.mailbox = mailbox;
    this.tokens = tokens;
    this.clock = clock;
  }

  private record CachedLabels(List<Label> labels, Set<LabelId> ids, Instant at) {
    CachedLabels(List<Label> labels, Instant at) {
      this(List.copyOf(labels), labels.stream().map(Label::id).collect(Collectors.toSet()), at);
    }
  }

  /// The current labels, with the numbers of their unread messages.
  public MailboxAnswer<List<Label>> list(ConnectedAccount account) {
    return count(account, Urgency.INTERACTIVE);
  }

  /// The same, which costs a unit for the labels and one for each count.
  MailboxAnswer<List<Label>> count(ConnectedAccount account, Urgency urgency) {
    Instant now = clock.instant();
    MailboxAnswer<List<Label>> answer = read(account, urgency, LabelCounts.UNREAD);
    if (answer instanceof Found<List<Label>>(List<Label> labels)) {
      counts.put(account.id(), new UnreadCounts(labels, now));
    }
    return answer;
  }

  /// The counts known last.
  Optional<UnreadCounts> counts(AccountId account) {
    return counts.find(account);
  }

  private MailboxAnswer<List<Label>> read(
      ConnectedAccount account, Urgency urgency, LabelCounts counted) {
    MailboxAnswer<List<Label>> answer =
        tokens.call(account, urgency, access -> mailbox.labels(access, counted));
    if (answer instanceof Found<List<Label>>(List<Label> labels)) {
      cache.put(account.id(), new CachedLabels(labels, clock.instant()));
    }
    return answer;
  }

  /// The labels of at most five minutes ago, usually without a call; the last known ones while
  /// Google throttles or cannot be reached. Nothing is counted for them: they have the counts known
  /// last.
  ///
  /// @param inUse labels that are known to exist. If one is unknown here, the labels are read
  ///   again, at most once a minute
  public MailboxAnswer<List<Label>> recent(ConnectedAccount account, Collection<LabelId> inUse) {
    return uncounted(account, inUse)
        .then(labels ->
            new Found<>(counts(account.id()).map(known -> known.of(labels)).orElse(labels)));
  }

  private MailboxAnswer<List<Label>> uncounted(
      ConnectedAccount account, Collection<LabelId> inUse) {
    Optional<CachedLabels> last = cache.find(account.id());
    if (last.isPresent() && isRecent(last.get(), inUse)) {
      return new Found<>(last.get().labels());
    }
    try {
      return singleFlight.run(
          account.id(), () -> read(account, last), tokens.timeLeft(account, Urgency.INTERACTIVE));
    } catch (MailboxUnavailable unavailable) {
      return last.map(cached -> extend(account, cached)).orElseThrow(() -> unavailable);
    }
  }

  /// Whether the labels of at most five minutes ago are known.
  public boolean isKnown(ConnectedAccount account) {
    return cache.find(account.id()).filter(cached -> isRecent(cached, List.of())).isPresent();
  }

  /// Removes the cached labels of `account`.
  public void forget(AccountId account) {
    cache.remove(account::equals);
    counts.remove(account::equals);
  }

  private boolean isRecent(CachedLabels cached, Collection<LabelId> inUse) {
    Duration age = Duration.between(cached.at(), clock.instant());
    return age.compareTo(MIN_AGE) < 0
        || (age.compareTo(MAX_AGE) < 0 && cached.ids().containsAll(inUse));
  }

  private MailboxAnswer<List<Label>> read(ConnectedAccount account, Optional<CachedLabels> last) {
    MailboxAnswer<List<Label>> answer = read(account, Urgency.INTERACTIVE, LabelCounts.NONE);
    return answer instanceof Throttled<List<Label>>
        ? last.map(cached -> extend(account, cached)).orElse(answer)
        : answer;
  }

  /// Returns the last known labels and reads them again in a minute.
  private MailboxAnswer<List<Label>> extend(ConnectedAccount account, CachedLabels last) {
    Instant at = clock.instant().minus(MAX_AGE).plus(MIN_AGE);
    cache.put(account.id(), new CachedLabels(last.labels(), at));
    return new Found<>(last.labels());
  }
}
