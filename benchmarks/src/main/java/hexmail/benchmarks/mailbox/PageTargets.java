package hexmail.benchmarks.mailbox;

import com.google.api.client.http.HttpResponseException;
import hexmail.benchmarks.deployment.HexmailServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// P3, P4 and P8: pages of the message list, over HTTP.
final class PageTargets {
  static final String LIST = "/api/v1/accounts/0/messages?size=50";
  private static final Pattern CURSOR = Pattern.compile("\"nextCursor\":\"([^\"]+)\"");
  private static final int ROWS = 50;

  /// The JIT compiler has compiled most of the code by then.
  private static final int WARM_UPS = 100;

  private final GoogleProcess google;
  private final HexmailServer hexmail;
  private final HexmailServer.Browser browser;

  PageTargets(GoogleProcess google, HexmailServer hexmail, HexmailServer.Browser browser) {
    this.google = google;
    this.hexmail = hexmail;
    this.browser = browser;
  }

  /// Pages that are not in the index, in sequence, compared with one raw list and one raw batch.
  TargetResult cold(int latency, int pages) throws IOException, InterruptedException {
    google.latency(latency).unlimited();
    clearIndex();
    String path = LIST;
    for (int page = 0; page < WARM_UPS; page++) {
      path = next(path);
    }
    List<Timing> ours = new ArrayList<>();
    for (int page = 0; page < pages; page++) {
      String current = path;
      String[] following = new String[1];
      ours.add(Timing.of(() -> following[0] = next(current)));
      path = following[0];
    }
    double floor;
    try (RawClient raw = new RawClient(google.root(), hexmail.token(PerformanceTargets.ACCOUNT))) {
      List<Timing> floors = new ArrayList<>();
      for (int page = 0; page < pages; page++) {
        floors.add(Timing.of(() -> rawPage(raw)));
      }
      floor = Timing.median(floors).wall();
    }
    double own = Timing.median(ours).wall();
    double trips = own / latency;
    return new TargetResult(
        "P3",
        "a page of %d rows that are not in the index, over HTTP, median of %d"
            .formatted(ROWS, pages),
        TargetResult.milliseconds(own),
        List.of("raw list and two batches " + TargetResult.milliseconds(floor)),
        TargetResult.ratio("floor ×", own / floor, 1.6)
            + "; %.1f × the latency (3 round trips)".formatted(trips),
        own <= 1.6 * floor && trips < 4);
  }

  /// A page without Hexmail. Google answers about 25 calls of a person at once, so that the rows
  /// are two batches in sequence.
  private static int rawPage(RawClient raw) {
    List<String> ids = raw.firstIds(ROWS);
    int half = ROWS / 2;
    return raw.batch(ids.subList(0, half)) + raw.batch(ids.subList(half, ROWS));
  }

  private void clearIndex() {
    hexmail.index().forget(PerformanceTargets.ACCOUNT.id());
  }

  private String get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = browser.get(path);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": HTTP status " + answer.statusCode());
    }
    if (answer.body().contains("\"loading\":true") || answer.body().contains("\"current\":false")) {
      throw new IllegalStateException(path + ": some rows are missing or stale");
    }
    return answer.body();
  }

  private String next(String path) throws IOException, InterruptedException {
    return nextPath(get(path));
  }

  /// The path of the page after the one with this body.
  static String nextPath(String body) {
    Matcher cursor = CURSOR.matcher(body);
    if (!cursor.find()) {
      throw new IllegalStateException("the list has no next page");
    }
    return LIST + "&cursor=" + URLEncoder.encode(cursor.group(1), StandardCharsets.UTF_8);
  }

  /// Five pages, each opened 20 more times in the same minute.
  TargetResult again(int latency) throws IOException, InterruptedException {
    google.latency(latency).quota(6_000).reset();
    clearIndex();
    List<String> paths = new ArrayList<>(List.of(LIST));
    for (int page = 1; page < 5; page++) {
      paths.add(next(paths.getLast()));
    }
    get(paths.getLast());
    GoogleProcess.Counts opened = google.counts();
    List<Timing> again = new ArrayList<>();
    for (int round = 0; round < 20; round++) {
      for (String path : paths) {
        again.add(Timing.of(() -> get(path)));
      }
    }
    GoogleProcess.Counts after = google.counts();
    double units = (after.of("units") - opened.of("units")) / 100.0;
    double own = Timing.median(again).wall();
    long gets = after.of("MESSAGES_GET") - opened.of("MESSAGES_GET");
    String plain = plainClient();
    return new TargetResult(
        "P4",
        "5 pages of 50 rows opened, then each 20 times again in that minute",
        "%s and %.1f units a page".formatted(TargetResult.milliseconds(own), units),
        List.of("plain client: " + plain),
        "%.1f × the latency (1 round trip); %d messages.get; %.1f ≤ 7 units; %d refusals"
            .formatted(own / latency, gets, units, after.of("refusals")),
        gets == 0 && units <= 7 && after.of("refusals") == 0 && own / latency < 2);
  }

  /// Seven pages, read as in Google's guide.
  private String plainClient() throws IOException {
    google.latency(0).reset();
    LibraryClient library =
        new LibraryClient(google.root(), hexmail.token(PerformanceTargets.ACCOUNT));
    try {
      for (int page = 0; page < 7; page++) {
        library.page(ROWS);
      }
      return "opens 7 pages without being refused";
    } catch (HttpResponseException refused) {
      return "refused (%d) before its 7th page is read".formatted(refused.getStatusCode());
    }
  }

  /// Many pages at once, with an expired access token.
  TargetResult atOnce(int latency, int pages) throws InterruptedException, ExecutionException {
    google.latency(latency).unlimited().reset().expireTokens();
    ParallelRequests.send(pages, _ -> get(LIST));
    GoogleProcess.Counts counts = google.counts();
    return new TargetResult(
        "P8",
        "%d pages at once when the token has expired".formatted(pages),
        counts.of("TOKEN") + " token calls",
        List.of(),
        "1 token call; %d calls of UserInfo".formatted(counts.of("USERINFO")),
        counts.of("TOKEN") == 1 && counts.of("USERINFO") == 0);
  }
}
