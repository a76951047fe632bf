package hexmail.benchmarks.mailbox;

import hexmail.benchmarks.deployment.HexmailServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// P7: the connections that pages open, as the far side sees them over TLS.
final class ConnectionTarget {
  /// What one person may have under way at once.
  private static final int FAN_OUT = 8;

  private static final int ONE_BY_ONE = 200;

  private final GoogleProcess google;
  private final HexmailServer hexmail;
  private final HexmailServer.Browser visit;

  /// @param hexmail speaks to `google` over TLS, and has not yet
  ConnectionTarget(GoogleProcess google, HexmailServer hexmail) {
    this.google = google;
    this.hexmail = hexmail;
    visit = hexmail.signIn(PerformanceTargets.PERSON);
  }

  /// A crowd, then one page after another, then a crowd again: the first may open what it needs,
  /// and nobody after it.
  TargetResult overTls(int latency, int pages)
      throws IOException, InterruptedException, ExecutionException {
    hexmail.index().forget(PerformanceTargets.PERSON.id());
    google.latency(latency).unlimited().reset();
    List<Long> opened = new ArrayList<>();
    atOnce(pages);
    opened.add(google.counts().of("tlsConnections"));
    for (int page = 0; page < ONE_BY_ONE; page++) {
      get(page);
    }
    opened.add(google.counts().of("tlsConnections"));
    atOnce(pages);
    GoogleProcess.Counts counts = google.counts();
    opened.add(counts.of("tlsConnections"));
    return finding(pages, opened, counts);
  }

  private static TargetResult finding(int pages, List<Long> opened, GoogleProcess.Counts counts) {
    long first = opened.get(0);
    long all = opened.get(2);
    return new TargetResult(
        "P7",
        "%d pages of one person at once, %d one by one, %1$d at once again, over TLS"
            .formatted(pages, ONE_BY_ONE),
        "%d, %d and %d new connections"
            .formatted(first, opened.get(1) - first, all - opened.get(1)),
        List.of(
            "%d handshakes, %d closed again"
                .formatted(counts.of("tlsHandshakes"), counts.of("tlsClosed")),
            "%d requests by HTTP/2, %d by HTTP/1.1"
                .formatted(counts.of("HTTP/2"), counts.of("HTTP/1.1")),
            "%d were under way together".formatted(counts.of("requestsAtOnce"))),
        "%d ≤ %d, the most requests at once; %d after the first crowd (0)"
            .formatted(all, FAN_OUT, all - first),
        all <= FAN_OUT && all == first && counts.of("requestsAtOnce") <= FAN_OUT);
  }

  private void atOnce(int pages) throws InterruptedException, ExecutionException {
    try (ExecutorService browsers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> views = new ArrayList<>();
      for (int page = 0; page < pages; page++) {
        int number = page;
        views.add(browsers.submit(() -> get(number)));
      }
      for (Future<?> view : views) {
        view.get();
      }
    }
  }

  /// The whole list and searches, in turn.
  private Void get(int page) throws IOException, InterruptedException {
    String query = page % 2 == 0 ? "" : "subject:" + page;
    HttpResponse<String> answer = visit.get("/api/v1/accounts/0/messages?size=50&q=" + query);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(query + ": HTTP status " + answer.statusCode());
    }
    return null;
  }
}
