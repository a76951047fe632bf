package hexmail.benchmarks.mailbox;

import hexmail.benchmarks.deployment.HexmailServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// P7: the TLS connections that pages open, counted by the server.
final class ConnectionTarget {
  /// The most concurrent requests of one account.
  private static final int MAX_CONCURRENT = 8;

  private static final int SEQUENTIAL = 200;

  private final GoogleProcess google;
  private final HexmailServer hexmail;
  private final HexmailServer.Browser browser;

  /// @param hexmail uses `google` over TLS, and has not connected yet
  ConnectionTarget(GoogleProcess google, HexmailServer hexmail) {
    this.google = google;
    this.hexmail = hexmail;
    browser = hexmail.signIn(PerformanceTargets.ACCOUNT);
  }

  /// Many pages at once, then pages in sequence, then many at once again. Only the first group may
  /// open connections.
  TargetResult overTls(int latency, int pages)
      throws IOException, InterruptedException, ExecutionException {
    hexmail.index().forget(PerformanceTargets.ACCOUNT.id());
    google.latency(latency).unlimited().reset();
    List<Long> opened = new ArrayList<>();
    ParallelRequests.send(pages, this::get);
    opened.add(google.counts().of("tlsConnections"));
    for (int page = 0; page < SEQUENTIAL; page++) {
      get(page);
    }
    opened.add(google.counts().of("tlsConnections"));
    ParallelRequests.send(pages, this::get);
    GoogleProcess.Counts counts = google.counts();
    opened.add(counts.of("tlsConnections"));
    return finding(pages, opened, counts);
  }

  private static TargetResult finding(int pages, List<Long> opened, GoogleProcess.Counts counts) {
    long first = opened.get(0);
    long all = opened.get(2);
    return new TargetResult(
        "P7",
        "%d pages of one account at once, %d in sequence, %1$d at once again, over TLS"
            .formatted(pages, SEQUENTIAL),
        "%d, %d and %d new connections"
            .formatted(first, opened.get(1) - first, all - opened.get(1)),
        List.of(
            counts.of("tlsClosed") + " closed again",
            counts.of("HTTP/2") + " requests by HTTP/2",
            "at most %d concurrent requests".formatted(counts.of("requestsAtOnce"))),
        "%d ≤ %d concurrent requests; %d after the first group (0)"
            .formatted(all, MAX_CONCURRENT, all - first),
        all <= MAX_CONCURRENT && all == first && counts.of("requestsAtOnce") <= MAX_CONCURRENT);
  }

  /// The whole list and searches, alternating.
  private void get(int page) throws IOException, InterruptedException {
    String query = page % 2 == 0 ? "" : "subject:" + page;
    HttpResponse<String> answer = browser.get("/api/v1/accounts/0/messages?size=50&q=" + query);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(query + ": HTTP status " + answer.statusCode());
    }
  }
}
