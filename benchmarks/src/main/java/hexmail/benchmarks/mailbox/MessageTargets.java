package hexmail.benchmarks.mailbox;

import hexmail.benchmarks.deployment.HexmailServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// P12: pages of messages, over HTTP.
final class MessageTargets {
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f]+)\"");
  private static final int UNITS = 20;
  private static final int MILLISECONDS = 30;
  private static final int ROUNDS = 10;

  private final GoogleProcess google;
  private final HexmailServer.Browser browser;

  MessageTargets(GoogleProcess google, HexmailServer.Browser browser) {
    this.google = google;
    this.browser = browser;
  }

  /// The messages of a page of the list opened one by one, then each ten times again.
  TargetResult again() throws IOException, InterruptedException {
    google.latency(0).unlimited();
    List<String> paths =
        ID.matcher(get(PageTargets.LIST)).results().map(MessageTargets::page).toList();
    // Reads the labels, which every page shows.
    get(paths.getFirst());
    google.reset();
    List<Timing> first = new ArrayList<>();
    for (String path : paths.subList(1, paths.size())) {
      first.add(Timing.of(() -> get(path)));
    }
    long opened = google.counts().of("units");
    List<Timing> again = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (String path : paths) {
        again.add(Timing.of(() -> get(path)));
      }
    }
    long after = google.counts().of("units") - opened;
    double own = Timing.median(again).wall();
    double each = (double) opened / first.size();
    return new TargetResult(
        "P12",
        "%d messages opened, then each %d times again".formatted(paths.size(), ROUNDS),
        "%.1f ms, and %d units".formatted(own, after),
        List.of(
            "the first time %.1f ms and %.1f units".formatted(Timing.median(first).wall(), each)),
        "%.1f ≤ %d ms; %.1f ≤ %d units the first time; 0 units again"
            .formatted(own, MILLISECONDS, each, UNITS),
        own <= MILLISECONDS && each <= UNITS && after == 0);
  }

  private static String page(MatchResult id) {
    return "/u/0/mail/" + id.group(1);
  }

  private String get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = browser.get(path);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": HTTP status " + answer.statusCode());
    }
    return answer.body();
  }
}
