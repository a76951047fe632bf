package hexmail.adapter.google.call;

import static java.util.stream.Collectors.toMap;

import hexmail.adapter.google.policy.CallResult;
import hexmail.adapter.google.policy.CallResult.Failed;
import hexmail.adapter.google.transport.CallFailedException;
import hexmail.adapter.google.transport.HttpStatusException;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/// Sends requests and says what became of them, whatever happens.
final class Sending {
  private final GmailErrors refusals;

  Sending(Clock clock) {
    refusals = new GmailErrors(clock);
  }

  /// Sends a request and reads its answer; an `IllegalArgumentException` says that the answer makes
  /// no sense.
  interface Exchange<V> {
    V run() throws IOException;
  }

  /// What became of each of `things`, for which `exchange` asks together.
  <K, T> Map<K, CallResult<T>> fates(List<K> things, Exchange<Map<K, CallResult<T>>> exchange) {
    try {
      return exchange.run();
    } catch (HttpStatusException refused) {
      return all(things, fate(refused));
    } catch (CallFailedException failed) {
      MailboxUnavailable why =
          new MailboxUnavailable(failed.outage(), "Gmail: " + failed.getMessage(), failed);
      return all(things, new Failed<>(why, failed.outage() != Outage.GARBLED));
    } catch (IOException | IllegalArgumentException wrong) {
      return all(things, garbled(wrong));
    }
  }

  <T> CallResult<T> fate(HttpStatusException refused) {
    return refusals.fate(refused);
  }

  static <K, T> Map<K, CallResult<T>> all(List<K> things, CallResult<T> fate) {
    return things.stream().collect(toMap(thing -> thing, _ -> fate));
  }

  static <T> CallResult<T> garbled(Exception wrong) {
    return new Failed<>(
        new MailboxUnavailable(Outage.GARBLED, "Gmail: an unusable answer", wrong), false);
  }
}
