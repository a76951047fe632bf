package hexmail.application.mailbox;

import hexmail.application.account.AccessTokens;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.concurrent.SingleFlight;
import hexmail.domain.account.AccountId;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Counts the unread messages of labels apart from the pages that show the counts: once for all
/// pages of an account, while its quota is at ease. Safe for use by many threads.
public final class CountUnread {
  private static final Duration MAX_AGE = Duration.ofMinutes(1);

  private final ListLabels labels;
  private final AccessTokens tokens;
  private final Executor executor;
  private final InstantSource clock;
  private final SingleFlight<AccountId, Optional<UnreadCounts>> singleFlight = new SingleFlight<>();

  /// @param executor runs the counts
  public CountUnread(
      ListLabels labels, AccessTokens tokens, Executor executor, InstantSource clock) {
    this.labels = labels;
    this.tokens = tokens;
    this.executor = executor;
    this.clock = clock;
  }

  /// Begins to count, unless the counts are less than a minute old. Returns at once.
  public void begin(ConnectedAccount account) {
    if (isOlder(account, clock.instant().minus(MAX_AGE))) {
      executor.execute(() -> {
        Optional<UnreadCounts> _ = recent(account);
      });
    }
  }

  /// The counts of at most a minute ago. A caller waits for a count that runs. The counts known
  /// last if the quota is not at ease or Google fails, and none if nothing was counted yet.
  public Optional<UnreadCounts> recent(ConnectedAccount account) {
    return since(account, clock.instant().minus(MAX_AGE));
  }

  /// The counts with everything that had happened by `earliest`, and otherwise the same. Callers
  /// that name the same time share a count.
  public Optional<UnreadCounts> since(ConnectedAccount account, Instant earliest) {
    // A count that was running has begun too early.
    for (int attempt = 0; attempt < 2 && isOlder(account, earliest); attempt++) {
      Object _ = singleFlight.run(account.id(), () -> count(account));
    }
    return labels.counts(account.id());
  }

  private boolean isOlder(ConnectedAccount account, Instant earliest) {
    return labels.counts(account.id()).filter(known -> !known.since().isBefore(earliest)).isEmpty();
  }

  private Optional<UnreadCounts> count(ConnectedAccount account) {
    try {
      ConnectedAccount unhurried = account.unhurried();
      tokens.reread(unhurried);
      Object _ = labels.count(unhurried, Urgency.SPECULATIVE);
    } catch (MailboxUnavailable
        | AuthorizationServerUnavailable
        | ClientRejected
        | StoreUnavailable _) {
      // The counts known last stay.
    }
    return labels.counts(account.id());
  }
}
