package hexmail.adapter.http.live;

import hexmail.application.account.ConnectedAccount;
import hexmail.application.mailbox.MailboxLook;
import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at mailboxes while browsers watch them: at each once for all its browsers, every fifteen
/// seconds, and less often while Google fails. Safe for use by many threads.
final class MailboxWatches {
  private static final Logger LOG = LoggerFactory.getLogger(MailboxWatches.class);

  static final Duration INTERVAL = Duration.ofSeconds(15);
  static final Duration LONGEST_INTERVAL = Duration.ofMinutes(5);

  /// For one account; each holds a connection.
  static final int MAX_WATCHERS = 20;

  private final Look look;
  private final InstantSource clock;
  private final Executor executor;
  private final Map<AccountId, MailboxWatch> watches = new HashMap<>();

  /// Looks at a mailbox.
  interface Look {
    /// Whether it has changed since `seen`.
    MailboxAnswer<MailboxLook> look(ConnectedAccount account, Optional<HistoryId> seen);
  }

  /// @param look looks at a mailbox
  /// @param executor runs a task for each mailbox that is watched
  MailboxWatches(Look look, InstantSource clock, Executor executor) {
    this.look = look;
    this.clock = clock;
    this.executor = executor;
  }

  /// Begins to watch the mailbox of `account`; empty while too many browsers do.
  ///
  /// @param known the point in history that the browser's page is true for, or that the index has
  ///   reached; 0 if there is none
  Optional<MailboxWatch> join(ConnectedAccount account, long known) {
    synchronized (watches) {
      MailboxWatch running = watches.get(account.id());
      if (running != null && !running.state().over()) {
        if (running.watchers() >= MAX_WATCHERS) {
          return Optional.empty();
        }
        running.join(known, clock.instant());
        return Optional.of(running);
      }
      Instant now = clock.instant();
      MailboxWatch watch = new MailboxWatch(known, now);
      watch.join(known, now);
      watches.put(account.id(), watch);
      executor.execute(() -> run(account, watch, now.plus(INTERVAL)));
      return Optional.of(watch);
    }
  }

  /// Ends what [#join] began. With the last browser the looks end.
  void leave(AccountId account, MailboxWatch watch) {
    synchronized (watches) {
      if (watch.leave()) {
        watches.remove(account, watch);
      }
    }
  }

  /// Ends all looks.
  void close() {
    synchronized (watches) {
      watches.values().forEach(MailboxWatch::end);
    }
  }

  private void run(ConnectedAccount account, MailboxWatch watch, Instant first) {
    Duration interval = INTERVAL;
    Instant next = first;
    while (watch.waitUntil(next, clock)) {
      Instant now = clock.instant();
      interval = look(account, watch, interval);
      next = now.plus(interval);
    }
  }

  /// @return when to look again
  private Duration look(ConnectedAccount account, MailboxWatch watch, Duration interval) {
    try {
      long at = watch.state().at();
      Optional<HistoryId> seen = at == 0 ? Optional.empty() : Optional.of(new HistoryId(at));
      return switch (look.look(account, seen)) {
        case Found<MailboxLook>(MailboxLook found) -> {
          watch.seen(found, clock.instant());
          yield INTERVAL;
        }
        case Throttled<MailboxLook>(Duration wait) -> Collections.max(List.of(INTERVAL, wait));
        case MailboxAnswer.Unauthorized<MailboxLook> _,
            MailboxAnswer.RightsMissing<MailboxLook> _,
            MailboxAnswer.NoMailbox<MailboxLook> _,
            MailboxAnswer.BlockedByAdministrator<MailboxLook> _,
            MailboxAnswer.NotFound<MailboxLook> _,
            MailboxAnswer.Invalid<MailboxLook> _ -> {
          watch.end();
          yield INTERVAL;
        }
      };
    } catch (MailboxUnavailable
        | AuthorizationServerUnavailable
        | ClientRejected
        | StoreUnavailable unavailable) {
      LOG.debug("A mailbox was not looked at", unavailable);
      return Collections.min(List.of(LONGEST_INTERVAL, interval.multipliedBy(2)));
    } catch (RuntimeException unexpected) {
      LOG.error("A look at a mailbox failed", unexpected);
      watch.end();
      return LONGEST_INTERVAL;
    }
  }
}
