package hexmail.adapter.google.transport;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// How many requests to one origin are in flight. Over HTTP/2 they share one connection, whose
/// server limits its streams. `java.net.http` fails above that limit instead of waiting
/// (JDK-8225647), and does not tell the limit.
///
/// It grows by one with each answer, at first, so that few connections are opened together; it
/// stays below the hundred streams that RFC 9113, section 6.5.2, recommends as the least. A refusal
/// of the client lowers it to what was in flight; then it grows slowly. Callers take turns, so that
/// many requests of one do not delay those of another. Safe for use by many threads.
final class StreamLimit {
  private static final int INITIAL = 8;

  /// Less than a hundred: streams that were cancelled may count until the server knows.
  static final int MAX = 90;

  /// After how many answers the limit grows, once there was a refusal.
  private static final int ANSWERS_PER_STEP = 100;

  private final SequencedMap<Object, Deque<Turn>> waiting = new LinkedHashMap<>();
  private int limit = INITIAL;
  private int inFlight;
  private int answers;
  private boolean wasRefused;

  private static final class Turn extends CompletableFuture<Void> {}

  /// Waits for the turn of a request. Its end must be reported.
  ///
  /// @return false when the turn does not come within `wait`
  boolean acquire(Object caller, Duration wait) throws InterruptedException {
    Turn turn = enqueue(caller);
    try {
      turn.get(wait.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException late) {
      leave(caller, turn);
      return false;
    } catch (InterruptedException interrupted) {
      leave(caller, turn);
      throw interrupted;
    } catch (ExecutionException impossible) {
      throw new IllegalStateException("A turn does not fail", impossible);
    }
  }

  private synchronized Turn enqueue(Object caller) {
    Turn turn = new Turn();
    waiting.computeIfAbsent(caller, _ -> new ArrayDeque<>()).add(turn);
    startNext();
    return turn;
  }

  /// The turn may have come in the meantime.
  private synchronized void leave(Object caller, Turn turn) {
    if (turn.isDone()) {
      end();
      return;
    }
    Deque<Turn> own = waiting.get(caller);
    if (own != null && own.remove(turn) && own.isEmpty()) {
      waiting.remove(caller);
    }
  }

  /// A request was answered.
  synchronized void answered() {
    answers++;
    if (!wasRefused || answers % ANSWERS_PER_STEP == 0) {
      limit = Math.min(MAX, limit + 1);
    }
    end();
  }

  /// A request has failed, or was cancelled.
  synchronized void failed() {
    end();
  }

  /// A request was not sent, because the connection has no stream for it.
  synchronized void refused() {
    wasRefused = true;
    answers = 0;
    limit = Math.max(1, Math.min(limit, inFlight - 1));
    end();
  }

  private void end() {
    inFlight--;
    startNext();
  }

  private void startNext() {
    while (inFlight < limit && !waiting.isEmpty()) {
      Map.Entry<Object, Deque<Turn>> next = waiting.pollFirstEntry();
      Turn turn = next.getValue().removeFirst();
      if (!next.getValue().isEmpty()) {
        waiting.putLast(next.getKey(), next.getValue());
      }
      inFlight++;
      turn.complete(null);
    }
  }
}
