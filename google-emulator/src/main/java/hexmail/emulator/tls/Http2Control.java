package hexmail.emulator.tls;

import java.util.concurrent.atomic.AtomicLong;

/// What the server does with HTTP/2 connections, and how many there were. Safe for use by many
/// threads.
public final class Http2Control {
  /// What most servers allow, and the least that RFC 9113, section 6.5.2, recommends.
  public static final int USUAL_STREAMS = 100;

  private final AtomicLong opened = new AtomicLong();
  private final AtomicLong closed = new AtomicLong();
  private final AtomicLong streams = new AtomicLong();
  private volatile int maxStreams = USUAL_STREAMS;
  private volatile int goAwayAfter;
  private volatile int refuseEvery;
  private volatile int loseEvery;

  /// Sets how many streams a connection may have at a time. Connections that are open keep theirs.
  public void streams(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("streams are 1 or more");
    }
    maxStreams = limit;
  }

  public int streams() {
    return maxStreams;
  }

  /// Ends each connection after this number of requests (GOAWAY): those received are answered,
  /// later ones are not processed, and the connection closes with the last answer. 0 for never.
  public void goAwayAfter(int requests) {
    goAwayAfter = notNegative(requests);
  }

  /// Refuses each request of this number (RST_STREAM with REFUSED_STREAM) without processing it: 3
  /// for the third, sixth … of all. 0 for none.
  public void refuseEvery(int requests) {
    refuseEvery = notNegative(requests);
  }

  /// Ignores each request of this number, as one that arrives after a GOAWAY, and ends its
  /// connection: those received before are answered. 0 for none.
  public void loseEvery(int requests) {
    loseEvery = notNegative(requests);
  }

  private static int notNegative(int requests) {
    if (requests < 0) {
      throw new IllegalArgumentException("requests are 0 or more");
    }
    return requests;
  }

  /// The TLS connections since the last reset.
  public long connections() {
    return opened.get();
  }

  /// The TLS connections that have ended since the last reset.
  public long closedConnections() {
    return closed.get();
  }

  /// The requests by HTTP/2 since the last reset, with refused ones.
  public long requests() {
    return streams.get();
  }

  public void resetCounts() {
    opened.set(0);
    closed.set(0);
    streams.set(0);
  }

  void connectionOpened() {
    opened.incrementAndGet();
  }

  void connectionClosed() {
    closed.incrementAndGet();
  }

  /// Counts a request, and returns its number.
  long requestReceived() {
    return streams.incrementAndGet();
  }

  boolean refuses(long number) {
    return isMultiple(number, refuseEvery);
  }

  boolean loses(long number) {
    return isMultiple(number, loseEvery);
  }

  private static boolean isMultiple(long number, int of) {
    return of > 0 && number % of == 0;
  }

  /// Whether a connection ends after `requests`.
  boolean endsAfter(int requests) {
    int most = goAwayAfter;
    return most > 0 && requests >= most;
  }
}
