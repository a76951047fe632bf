package hexmail.benchmarks.mailbox;

import hexmail.benchmarks.deployment.HexmailServer;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// P13: a file of 25 MB, compared with a server that passes Google's answer on as it is.
final class DownloadTarget {
  private static final int BYTES = 25_000_000;
  private static final int WARM_UPS = 5;
  private static final double LEAST = 0.8;
  private static final Pattern ATTACHMENT = Pattern.compile("\"attachmentId\":\\s*\"([^\"]+)\"");

  private final GoogleProcess google;
  private final HexmailServer hexmail;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  DownloadTarget(GoogleProcess google, HexmailServer hexmail) {
    this.google = google;
    this.hexmail = hexmail;
  }

  /// One download after another, by turns through Hexmail, through the proxy and from Google
  /// itself.
  TargetResult againstProxy(HexmailServer.Browser browser, int downloads)
      throws IOException, InterruptedException {
    google.latency(0).unlimited();
    String message = google.attach(BYTES);
    HttpRequest direct = atGoogle(message);
    Javalin proxy = proxy(direct).start("127.0.0.1", 0);
    try {
      HttpRequest proxied =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + proxy.port() + "/")).build();
      HttpRequest own = browser.request("/u/0/mail/" + message + "/parts/1");
      List<Timing> ours = new ArrayList<>();
      List<Timing> floors = new ArrayList<>();
      List<Timing> fromGoogle = new ArrayList<>();
      for (int round = 0; round < WARM_UPS + downloads; round++) {
        boolean counts = round >= WARM_UPS;
        add(ours, counts, Timing.of(() -> download(own)));
        add(floors, counts, Timing.of(() -> download(proxied)));
        add(fromGoogle, counts, Timing.of(() -> download(direct)));
      }
      return result(
          Timing.median(ours).wall(),
          Timing.median(floors).wall(),
          Timing.median(fromGoogle).wall(),
          downloads);
    } finally {
      proxy.stop();
      client.close();
    }
  }

  private static void add(List<Timing> all, boolean counts, Timing timing) {
    if (counts) {
      all.add(timing);
    }
  }

  private static TargetResult result(double own, double floor, double direct, int downloads) {
    return new TargetResult(
        "P13",
        "a file of 25 MB downloaded, median of %d".formatted(downloads),
        TargetResult.milliseconds(own),
        List.of(
            "bare Javalin proxy, which does not decode " + TargetResult.milliseconds(floor),
            "from the local Google " + TargetResult.milliseconds(direct)),
        "throughput of the proxy × %.2f ≥ %.2f".formatted(floor / own, LEAST),
        floor >= LEAST * own);
  }

  /// The request that returns the file in Base64.
  private HttpRequest atGoogle(String message) throws IOException, InterruptedException {
    String path = "gmail/v1/users/me/messages/" + message;
    Matcher id = ATTACHMENT.matcher(client.send(request(path), BodyHandlers.ofString()).body());
    if (!id.find()) {
      throw new IllegalStateException("the message has no file");
    }
    return request(path + "/attachments/" + id.group(1));
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(google.root().resolve("/" + path + "?prettyPrint=false"))
        .header("Authorization", "Bearer " + hexmail.token(PerformanceTargets.ACCOUNT))
        .build();
  }

  private Javalin proxy(HttpRequest direct) {
    return Javalin.create(javalin -> {
      javalin.concurrency.useVirtualThreads = true;
      javalin.startup.showJavalinBanner = false;
      javalin.routes.get(
          "/",
          context -> {
            try (InputStream body = client.send(direct, BodyHandlers.ofInputStream()).body()) {
              body.transferTo(context.res().getOutputStream());
            }
          });
    });
  }

  private long download(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      long bytes = body.transferTo(OutputStream.nullOutputStream());
      if (answer.statusCode() != 200 || bytes < BYTES) {
        throw new IllegalStateException(
            "HTTP status %d, %d bytes".formatted(answer.statusCode(), bytes));
      }
      return bytes;
    }
  }
}
