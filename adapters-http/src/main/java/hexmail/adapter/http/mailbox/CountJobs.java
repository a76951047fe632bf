package hexmail.adapter.http.mailbox;

import com.github.benmanes.caffeine.cache.Caffeine;
import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.mailbox.CountJob.End;
import hexmail.adapter.http.mailbox.CountJob.State;
import hexmail.adapter.http.problem.FailureProblems;
import hexmail.adapter.http.text.Text;
import hexmail.application.account.ConnectedAccount;
import hexmail.domain.account.AccountId;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.message.LabelId;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.MailboxUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts the messages or conversations of lists exactly, in the background: once for all tabs that
/// ask for the same list, and only as long as a browser waits for it. Safe for use by many threads.
final class CountJobs {
  private static final Logger LOG = LoggerFactory.getLogger(CountJobs.class);

  /// How long a total is used again.
  private static final Duration KEPT = Duration.ofMinutes(1);

  private static final Duration ABANDONED = Duration.ofSeconds(30);
  private static final int MAX_CONCURRENT = 3;
  private static final int MAX_ENDED = 1_000;

  private final Counter messages;
  private final Counter conversations;
  private final Clock clock;
  private final Executor executor;

  /// Only counts that ended are evicted: the running ones have no weight.
  private final ConcurrentMap<Asked, CountJob> counts =
      Caffeine.newBuilder()
          .maximumWeight(MAX_ENDED)
          .<Asked, CountJob>weigher((_, count) -> count.state().end() == null ? 0 : 1)
          .executor(Runnable::run)
          .build()
          .asMap();

  /// Counts all rows of a list.
  interface Counter {
    /// The number of rows.
    ///
    /// @param progress receives the number so far after each page
    MailboxAnswer<Long> count(ConnectedAccount account, ListRequest request, LongConsumer progress);
  }

  /// @param executor runs the counts
  CountJobs(Counter messages, Counter conversations, Clock clock, Executor executor) {
    this.messages = messages;
    this.conversations = conversations;
    this.clock = clock;
    this.executor = executor;
  }

  private record Asked(
      AccountId account, MailQuery query, @Nullable LabelId label, boolean conversations) {
    static Asked of(Listing listing) {
      ListRequest request = listing.request();
      return new Asked(
          listing.account().id(),
          request.query(),
          request.label(),
          listing.parameters().conversations());
    }

    ListRequest request() {
      return new ListRequest(query, label, null, ListRequest.LARGEST_PAGE);
    }
  }

  /// No browser waits for the count any more.
  private static final class Abandoned extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Abandoned() {
      super("No browser waits for the count any more");
    }
  }

  /// A count of all rows of the list that `listing` is a page of: the running one, or one that
  /// succeeded less than a minute ago, or else a new one. Empty while three counts of the account
  /// are running.
  Optional<CountJob> begin(Listing listing) {
    ConnectedAccount account = listing.account();
    Asked asked = Asked.of(listing);
    Instant now = clock.instant();
    synchronized (counts) {
      CountJob last = counts.get(asked);
      if (last != null && serves(last, now)) {
        last.watch(now);
        return Optional.of(last);
      }
      if (running(account.id()) >= MAX_CONCURRENT) {
        return Optional.empty();
      }
      CountJob count = new CountJob(now);
      counts.put(asked, count);
      executor.execute(() -> run(account, asked, count));
      return Optional.of(count);
    }
  }

  /// The total of that list, if it was counted less than a minute ago.
  Optional<State> known(Listing listing) {
    synchronized (counts) {
      return Optional.ofNullable(counts.get(Asked.of(listing)))
          .map(CountJob::state)
          .filter(
              state -> state.end() instanceof End.Total total && isRecent(total, clock.instant()));
    }
  }

  private static boolean serves(CountJob count, Instant now) {
    End end = count.state().end();
    return end == null || (end instanceof End.Total && isRecent(end, now));
  }

  private static boolean isRecent(End end, Instant now) {
    return now.isBefore(end.at().plus(KEPT));
  }

  private long running(AccountId account) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().account().equals(account))
        .filter(entry -> entry.getValue().state().end() == null)
        .count();
  }

  private void run(ConnectedAccount account, Asked asked, CountJob count) {
    End end = end(account, asked, count);
    count.set(new State(count.state().counted(), end));
    // Replaced by itself, the entry gets its new weight, unless a newer count has replaced it.
    counts.replace(asked, count, count);
  }

  private End end(ConnectedAccount account, Asked asked, CountJob count) {
    try {
      MailboxAnswer<Long> answer =
          (asked.conversations() ? conversations : messages)
              .count(account, asked.request(), counted -> update(count, counted));
      return answer instanceof Found<Long>(Long total)
          ? new End.Total(total, clock.instant())
          : failed(Text.of("count.failed.refused"));
    } catch (Abandoned abandoned) {
      LOG.debug("A count was given up", abandoned);
      return failed(Text.of("count.failed.abandoned"));
    } catch (MailboxUnavailable unavailable) {
      LOG.warn("a list was not counted: {}", unavailable.getMessage());
      return failed(FailureProblems.google(unavailable.outage()).title());
    } catch (ClientRejected rejected) {
      LOG.error("a list was not counted: {}", rejected.getMessage());
      return failed(FailureProblems.clientRejected().title());
    } catch (RuntimeException unexpected) {
      LOG.error("A count failed", unexpected);
      return failed(Text.of("problem.internal"));
    }
  }

  private End failed(Text reason) {
    return new End.Failed(reason, clock.instant());
  }

  private void update(CountJob count, long counted) {
    if (clock.instant().isAfter(count.watched().plus(ABANDONED))) {
      throw new Abandoned();
    }
    count.set(new State(counted, null));
  }
}
