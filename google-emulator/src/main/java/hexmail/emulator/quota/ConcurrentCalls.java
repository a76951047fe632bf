package hexmail.emulator.quota;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The concurrent calls and requests of each person. Safe for use by many threads.
public final class ConcurrentCalls {
  /// The limit that one vendor reports; Google documents none.
  public static final int USUAL = 50;

  private final Map<String, Person> people = new ConcurrentHashMap<>();
  private volatile int limit = USUAL;

  /// A single call is a request and a call, a batch is a request, a part is a call.
  public enum Kind {
    SINGLE_CALL,
    BATCH,
    PART
  }

  /// The highest numbers of concurrent requests and calls.
  public record Peak(int requests, int calls) {}

  private static final class Person {
    private int requests;
    private int calls;
    private int mostRequests;
    private int mostCalls;

    synchronized boolean enter(Kind kind, int limit) {
      if (kind != Kind.PART) {
        requests++;
        mostRequests = Math.max(mostRequests, requests);
      }
      if (kind != Kind.BATCH) {
        if (calls >= limit) {
          return false;
        }
        calls++;
        mostCalls = Math.max(mostCalls, calls);
      }
      return true;
    }

    synchronized void leave(Kind kind, boolean admitted) {
      if (kind != Kind.PART) {
        requests--;
      }
      if (kind != Kind.BATCH && admitted) {
        calls--;
      }
    }

    synchronized Peak peak() {
      return new Peak(mostRequests, mostCalls);
    }

    synchronized void reset() {
      mostRequests = requests;
      mostCalls = calls;
    }
  }

  /// Counts a call or request. False when the call exceeds the limit; `leave` needs the result.
  public boolean enter(String person, Kind kind) {
    return people.computeIfAbsent(person, _ -> new Person()).enter(kind, limit);
  }

  /// Counts the end of a call or request.
  ///
  /// @param admitted the result of `enter`
  public void leave(String person, Kind kind, boolean admitted) {
    Person known = people.get(person);
    if (known != null) {
      known.leave(kind, admitted);
    }
  }

  /// Sets the limit of concurrent calls.
  public void limit(int calls) {
    if (calls < 1) {
      throw new IllegalArgumentException("calls at once are 1 or more");
    }
    limit = calls;
  }

  /// The highest numbers since the last reset.
  public Peak peak(String person) {
    Person known = people.get(person);
    return known == null ? new Peak(0, 0) : known.peak();
  }

  public void resetPeaks() {
    people.values().forEach(Person::reset);
  }
}
