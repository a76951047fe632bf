package hexmail.adapter.http.live;

import com.google.gson.JsonObject;
import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.live.MailboxWatch.State;
import hexmail.adapter.http.visit.Visitor;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.mailbox.CountUnread;
import hexmail.application.mailbox.UnreadCounts;
import hexmail.application.mailbox.WatchMailbox;
import hexmail.domain.history.HistoryId;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says to a page when its mailbox has changed: `changed`, and `over` when that is no longer
/// watched. The page then asks for itself again. An event carries no mail, but for `counts`: how
/// many unread messages labels have.
public final class LiveEvents {
  private static final Logger LOG = LoggerFactory.getLogger(LiveEvents.class);

  /// A browser connects again after this time, with the checks that each request has.
  static final Duration LONGEST = Duration.ofMinutes(2);

  private static final Duration RECONNECT_AFTER = Duration.ofSeconds(1);

  /// The point in history that the last event had (the HTML standard, section 9.2.4).
  private static final String LAST_ID = "Last-Event-ID";

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  private final WatchMailbox watchMailbox;
  private final CountUnread countUnread;
  private final MailboxWatches watches;
  private final InstantSource clock;
  private volatile boolean closed;

  public LiveEvents(WatchMailbox watchMailbox, CountUnread countUnread, InstantSource clock) {
    this.watchMailbox = watchMailbox;
    this.countUnread = countUnread;
    this.clock = clock;
    this.watches = new MailboxWatches(watchMailbox::look, clock, Thread::startVirtualThread);
  }

  /// Answers with the events of the account's mailbox. The route requires an account.
  public void follow(Context context) {
    ConnectedAccount account = Visitor.account(context);
    long known = watchMailbox.known(account).map(HistoryId::value).orElse(0L);
    Optional<Long> seen = number(context.header(LAST_ID));
    // No page is true for a later point than the index; another one may have led it further.
    long since = Math.min(known, number(context.queryParam(Listing.SINCE)).orElse(known));
    Optional<MailboxWatch> joined = watches.join(account, seen.isPresent() ? known : since);
    if (joined.isEmpty()) {
      context.status(HttpStatus.TOO_MANY_REQUESTS);
      return;
    }
    try {
      follow(account, joined.get(), new EventStream(context), seen.orElse(since));
    } catch (IOException gone) {
      LOG.debug("The browser has gone", gone);
    } finally {
      watches.leave(account.id(), joined.get());
    }
  }

  /// Ends all answers, for a server that stops. Browsers connect again when it is back.
  public void close() {
    closed = true;
    watches.close();
  }

  /// @param point what the page is true for
  private void follow(ConnectedAccount account, MailboxWatch watch, EventStream events, long point)
      throws IOException {
    Instant end = clock.instant().plus(LONGEST);
    State last = watch.state();
    events.reconnectAfter(RECONNECT_AFTER);
    // What happened before it was connected, or while it was not, counts as well.
    if (point < last.upToDate()) {
      sendChange(account, last, events);
    } else {
      events.send("at", last.at());
      sendCounts(countUnread.recent(account), events);
    }
    if (closed) {
      // A stream that began while the server was about to stop is not woken any more.
      return;
    }
    do {
      State now = watch.after(last, EventStream.HEARTBEAT);
      if (closed) {
        return;
      }
      if (now.over()) {
        events.send("over", now.at());
        return;
      }
      if (now.changes() == last.changes()) {
        events.beat();
      } else {
        sendChange(account, now, events);
      }
      last = now;
    } while (clock.instant().isBefore(end) && !Thread.currentThread().isInterrupted());
  }

  private void sendChange(ConnectedAccount account, State state, EventStream events)
      throws IOException {
    events.send("changed", state.at());
    // All pages name the same time, so that they share a count.
    sendCounts(countUnread.since(account, state.changed()), events);
  }

  private static void sendCounts(Optional<UnreadCounts> counts, EventStream events)
      throws IOException {
    if (counts.isPresent()) {
      JsonObject byLabel = new JsonObject();
      counts.get().unread().forEach((label, unread) -> byLabel.addProperty(label.value(), unread));
      events.send("counts", byLabel);
    }
  }

  private static Optional<Long> number(@Nullable String text) {
    return Optional.ofNullable(text)
        .filter(given -> NUMBER.matcher(given).matches())
        .map(Long::parseLong);
  }
}
