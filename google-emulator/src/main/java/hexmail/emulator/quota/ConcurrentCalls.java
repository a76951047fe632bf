package hexmail.emulator.quota;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How many calls and requests of a person are under way at once. Safe for use by many threads.
public final class ConcurrentCalls {
  /// What one vendor says of Google; nobody has it from Google.
  public static final int USUAL = 50;

  private final Map<String, Person> people = new ConcurrentHashMap<>();
  private volatile int limit = USUAL;

  /// What comes in: a request over HTTP, a call, or both.
  public enum Kind {
    SINGLE_CALL,
    BATCH,
    PART
  }

  /// How many at once; the highest numbers are those since the last reset.
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

  /// Takes note of what comes in. False when a call is too much; `leave` has to be told.
  public boolean enter(String person, Kind kind) {
    return people.computeIfAbsent(person, _ -> new Person()).enter(kind, limit);
  }

  /// It is over.
  ///
  /// @param admitted what `enter` said
  public void leave(String person, Kind kind, boolean admitted) {
    Person known = people.get(person);
    if (known != null) {
      known.leave(kind, admitted);
    }
  }

  /// So many calls at once from now on.
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
