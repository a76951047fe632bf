package hexmail.adapter.http.mailbox;

import hexmail.adapter.http.mailbox.CountJob.End;
import hexmail.adapter.http.mailbox.CountJob.State;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.mailbox.StreamMessages;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts the messages of lists, exactly, beside everything else: once for all tabs that ask for
/// the same, and no longer than somebody waits for it. Safe for use by many threads.
final class CountJobs {
  private static final Logger LOG = LoggerFactory.getLogger(CountJobs.class);

  /// How long a total is true enough.
  private static final Duration KEPT = Duration.ofMinutes(1);

  private static final Duration ABANDONED = Duration.ofSeconds(30);
  private static final int MOST_AT_ONCE = 3;
  private static final int MOST = 1_000;

  private final StreamMessages streamMessages;
  private final Clock clock;
  private final Executor beside;
  private final Map<Asked, CountJob> counts =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, CountJob> eldest) {
          return size() > MOST;
        }
      };

  /// @param beside runs a count while its beginner goes on
  CountJobs(StreamMessages streamMessages, Clock clock, Executor beside) {
    this.streamMessages = streamMessages;
    this.clock = clock;
    this.beside = beside;
  }

  private record Asked(AccountId account, MailQuery query, @Nullable LabelId label) {
    static Asked of(AccountId account, ListRequest request) {
      return new Asked(account, request.query(), request.label());
    }

    ListRequest request() {
      return new ListRequest(query, label, null, ListRequest.LARGEST_PAGE);
    }
  }

  /// Nobody waits for the count any more.
  private static final class Abandoned extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Abandoned() {
      super("Nobody waits for the count any more");
    }
  }

  /// A count of all messages of the list that `request` is a page of: one that is under way or
  /// ended well less than a minute ago, or else a new one; none while three of the account are
  /// under way.
  Optional<CountJob> begin(ConnectedAccount account, ListRequest request) {
    Asked asked = Asked.of(account.id(), request);
    Instant now = clock.instant();
    synchronized (counts) {
      CountJob last = counts.get(asked);
      if (last != null && serves(last, now)) {
        last.watch(now);
        return Optional.of(last);
      }
      if (underWay(account.id()) >= MOST_AT_ONCE) {
        return Optional.empty();
      }
      CountJob count = new CountJob(now);
      counts.put(asked, count);
      beside.execute(() -> run(account, asked, count));
      return Optional.of(count);
    }
  }

  /// How far the count of that list is, where it was asked for lately.
  Optional<State> known(ConnectedAccount account, ListRequest request) {
    synchronized (counts) {
      return Optional.ofNullable(counts.get(Asked.of(account.id(), request)))
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

  private long underWay(AccountId account) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().account().equals(account))
        .filter(entry -> entry.getValue().state().end() == null)
        .count();
  }

  private void run(ConnectedAccount account, Asked asked, CountJob count) {
    End end = end(account, asked, count);
    count.set(new State(count.state().counted(), end));
  }

  private End end(ConnectedAccount account, Asked asked, CountJob count) {
    try {
      MailboxAnswer<Long> answer =
          streamMessages.count(account, asked.request(), counted -> tell(count, counted));
      return answer instanceof Found<Long>(Long total)
          ? new End.Total(total, clock.instant())
          : failed("Google did not let us count the messages");
    } catch (Abandoned abandoned) {
      LOG.debug("A count was given up", abandoned);
      return failed("The count was given up");
    } catch (MailboxUnavailable unavailable) {
      LOG.warn("messages not counted: {}", unavailable.getMessage());
      return failed("Google did not answer");
    } catch (ClientRejected rejected) {
      LOG.error("messages not counted: {}", rejected.getMessage());
      return failed("Google does not accept this installation");
    } catch (RuntimeException unexpected) {
      LOG.error("A count failed", unexpected);
      return failed("Something went wrong");
    }
  }

  private End failed(String why) {
    return new End.Failed(why, clock.instant());
  }

  private void tell(CountJob count, long counted) {
    if (clock.instant().isAfter(count.watched().plus(ABANDONED))) {
      throw new Abandoned();
    }
    count.set(new State(counted, null));
  }
}
