package hexmail.adapter.google.call;

import static java.util.stream.Collectors.toMap;

import hexmail.adapter.google.policy.Fate;
import hexmail.adapter.google.policy.Fate.Failed;
import hexmail.adapter.google.transport.CallFailed;
import hexmail.adapter.google.transport.Refused;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/// Sends requests and says what became of them, whatever happens.
final class Sending {
  private final GmailRefusals refusals;

  Sending(Clock clock) {
    refusals = new GmailRefusals(clock);
  }

  /// Sends a request and reads its answer; an `IllegalArgumentException` says that the answer makes
  /// no sense.
  interface Exchange<V> {
    V run() throws IOException;
  }

  /// What became of each of `things`, for which `exchange` asks together.
  <K, T> Map<K, Fate<T>> fates(List<K> things, Exchange<Map<K, Fate<T>>> exchange) {
    try {
      return exchange.run();
    } catch (Refused refused) {
      return all(things, fate(refused));
    } catch (CallFailed failed) {
      MailboxUnavailable why =
          new MailboxUnavailable(failed.outage(), "Gmail: " + failed.getMessage(), failed);
      return all(things, new Failed<>(why, failed.outage() != Outage.GARBLED));
    } catch (IOException | IllegalArgumentException wrong) {
      return all(things, garbled(wrong));
    }
  }

  <T> Fate<T> fate(Refused refused) {
    return refusals.fate(refused);
  }

  static <K, T> Map<K, Fate<T>> all(List<K> things, Fate<T> fate) {
    return things.stream().collect(toMap(thing -> thing, _ -> fate));
  }

  static <T> Fate<T> garbled(Exception wrong) {
    return new Failed<>(
        new MailboxUnavailable(Outage.GARBLED, "Gmail: an unusable answer", wrong), false);
  }
}
