package hexmail.benchmarks.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.adapter.google.transport.GoogleHttp;
import hexmail.benchmarks.deployment.HexmailServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Thirty people with eight requests each at once, over TLS, by several kinds of clients: pages a
/// second, times and connections. The figures of decision 22.
final class ConnectionComparison {
  private static final int PEOPLE = 30;
  private static final int REQUESTS_AT_ONCE = 8;
  private static final int ROUNDS = 10;
  private static final int WARM_UPS = 2;
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final GoogleProcess google;
  private final HttpRequest.Builder page;
  private final PrintStream out = new PrintStream(System.out, true, UTF_8);

  private ConnectionComparison(GoogleProcess google, String token) {
    this.google = google;
    URI root = google.secureRoot();
    page =
        HttpRequest.newBuilder(root.resolve("/gmail/v1/users/me/messages?maxResults=50"))
            .header("Authorization", "Bearer " + token);
  }

  /// Sends a request for a person, and returns the status.
  private interface Client {
    int send(HttpRequest request, int person) throws IOException, InterruptedException;
  }

  public static void main(String[] arguments) throws Exception {
    try (GoogleProcess google =
            new GoogleProcess(Files.createTempDirectory("hexmail-google"), 1_000);
        HexmailServer hexmail =
            HexmailServer.start(
                google.root(), google.clientSecrets(), PerformanceTargets.NO_QUOTA)) {
      google.latency(40).unlimited().trust();
      hexmail.signIn(PerformanceTargets.ACCOUNT);
      ConnectionComparison all =
          new ConnectionComparison(google, hexmail.token(PerformanceTargets.ACCOUNT));
      for (int streams : List.of(100, 10)) {
        google.streams(streams);
        all.gated(streams, 1);
        all.gated(streams, 4);
        all.plain(streams, Version.HTTP_2);
        all.plain(streams, Version.HTTP_1_1);
      }
    }
  }

  private void gated(int streams, int clients) throws Exception {
    List<GoogleHttp> all =
        IntStream.range(0, clients)
            .mapToObj(_ ->
                new GoogleHttp(TIMEOUT, TIMEOUT, () -> Instant.ofEpochSecond(0, System.nanoTime())))
            .toList();
    measure(
        "limit of %d, %d connection(s) with a queue".formatted(streams, clients),
        Version.HTTP_2,
        (request, person) -> all.get(person % clients).send(request, person, TIMEOUT).status());
    all.forEach(GoogleHttp::close);
  }

  private void plain(int streams, Version version) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      measure(
          "limit of %d, %s without a queue".formatted(streams, version),
          version,
          (request, _) -> client.send(request, BodyHandlers.ofByteArray()).statusCode());
    }
  }

  private void measure(String name, Version version, Client client) throws Exception {
    HttpRequest request = page.copy().version(version).build();
    google.reset();
    AtomicInteger failures = new AtomicInteger();
    int each = PEOPLE * REQUESTS_AT_ONCE;
    double[] times = new double[each * ROUNDS];
    double wall = 0;
    double cpu = 0;
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      int first = round * each;
      Timing timing =
          Timing.of(() ->
              ParallelRequests.send(
                  each,
                  number -> {
                    Timing one = Timing.of(() -> check(client, request, number % PEOPLE, failures));
                    if (first >= 0) {
                      times[first + number] = one.wall();
                    }
                  }));
      wall += round < 0 ? 0 : timing.wall();
      cpu += round < 0 ? 0 : timing.cpu();
    }
    Arrays.sort(times);
    out.printf(
        "%s: %.0f pages/s, median %.0f ms, 99 %% %.0f ms, %.2f ms CPU, %d connections, %d failed%n",
        name,
        times.length * 1_000 / wall,
        times[times.length / 2],
        times[times.length * 99 / 100],
        cpu / times.length,
        google.counts().of("tlsConnections"),
        failures.get());
  }

  private static void check(Client client, HttpRequest request, int person, AtomicInteger failures)
      throws InterruptedException {
    try {
      if (client.send(request, person) != 200) {
        failures.incrementAndGet();
      }
    } catch (IOException failed) {
      failures.incrementAndGet();
    }
  }
}
