package hexmail.emulator.quota;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The concurrent calls and requests of each person. After a refusal a person may have fewer calls
/// for some seconds. Safe for use by many threads.
public final class ConcurrentCalls {
  /// What always worked for one user (amd/gaia#2720); Google documents no limit.
  public static final int USUAL = 25;

  /// In the same report calls that had worked were refused shortly after a refusal.
  public static final Duration USUAL_PENALTY = Duration.ofSeconds(5);

  private final Clock clock;
  private final Map<String, Person> people = new ConcurrentHashMap<>();
  private volatile int limit = USUAL;
  private volatile Duration penalty = USUAL_PENALTY;

  /// @param clock of the penalties
  public ConcurrentCalls(Clock clock) {
    this.clock = clock;
  }

  /// A single call is a request and a call, a batch is a request, a part is a call.
  public enum Kind {
    SINGLE_CALL,
    BATCH,
    PART
  }

  /// The highest numbers of concurrent requests and calls.
  public record Peak(int requests, int calls) {}

  private final class Person {
    private Instant punishedUntil = Instant.MIN;
    private int requests;
    private int calls;
    private int mostRequests;
    private int mostCalls;

    synchronized boolean enter(Kind kind) {
      if (kind != Kind.PART) {
        requests++;
        mostRequests = Math.max(mostRequests, requests);
      }
      if (kind != Kind.BATCH) {
        Instant now = clock.instant();
        if (calls >= (now.isBefore(punishedUntil) ? punished(limit) : limit)) {
          punishedUntil = now.plus(penalty);
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

    synchronized void forgive() {
      punishedUntil = Instant.MIN;
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
    return people.computeIfAbsent(person, _ -> new Person()).enter(kind);
  }

  /// Two fifths of the limit: 10 of 25.
  private static int punished(int limit) {
    return Math.max(1, limit / 5 * 2);
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

  /// Sets the limit of concurrent calls, and ends all penalties.
  public void limit(int calls) {
    if (calls < 1) {
      throw new IllegalArgumentException("calls at once are 1 or more");
    }
    limit = calls;
    people.values().forEach(Person::forgive);
  }

  /// Sets how long a person may have fewer calls after a refusal; zero for no penalty.
  public void penalty(Duration time) {
    penalty = time;
    people.values().forEach(Person::forgive);
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
