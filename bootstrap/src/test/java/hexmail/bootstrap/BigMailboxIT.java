package hexmail.bootstrap;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.ApiClient.Row;
import hexmail.bootstrap.harness.LocalGoogles;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.kit.FreePort;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.bootstrap.kit.TestBrowser.Page;
import hexmail.emulator.LocalGoogle;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.fault.GmailFault;
import hexmail.emulator.mail.MailSource;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// A hundred thousand messages in a heap of 256 MB: that of a demo with its local Google, and that
/// of a server. The launcher ends the process when it is not enough.
class BigMailboxIT {
  private static final int MESSAGES = 100_000;
  private static final String HEAP = "-Xmx256m";
  private static final int PAGES = 45;
  private static final long FLAT = 16 << 20;
  private static final Instant OLDEST = Instant.parse("2024-01-01T00:00:00Z");
  private static final int SECONDS_BETWEEN = 601;

  /// Shares no divisor with the number of messages, so each message occurs once, and neighbours in
  /// time are far apart in the file.
  private static final int STRIDE = 61_803;

  /// One message in this many is read.
  private static final int SAMPLED = 1_999;

  private static final DateTimeFormatter FROM_LINE = format("EEE MMM dd HH:mm:ss yyyy");
  private static final DateTimeFormatter DATE = format("EEE, dd MMM yyyy HH:mm:ss '+0000'");

  @TempDir private Path folder;

  @Test
  void a_hundred_thousand_messages_are_imported_listed_and_streamed(TestReporter report)
      throws Exception {
    Path mbox = folder.resolve("big.mbox");
    write(mbox);
    Stopwatch watch = new Stopwatch(report);
    try (HexmailProcess demo = start(mbox);
        TestBrowser browser = new TestBrowser()) {
      URI front = demo.ready();
      watch.lap("import");
      assertThat(demo.arguments()).contains(HEAP);
      assertThat(demo.output())
          .contains("Imported 100000 messages; 0 of them were partly unreadable");
      browser.signIn(browser.open(front), TestHexmail.SIGN_IN, TestHexmail.ADA).has(200);

      everythingIsStreamed(new ApiClient(browser, front), watch);

      assertThat(browser.open(front).has(200).document().select("ol.rows > .row")).hasSize(50);
      assertThat(demo.alive()).isTrue();
      report.publishEntry("peak memory in MB", Long.toString(demo.peakMemory() >> 20));
    }
  }

  // R37
  // R08
  @Test
  void paging_reads_only_what_it_shows_in_constant_memory(TestReporter report) throws Exception {
    Path data = Files.createDirectory(folder.resolve("serve"));
    try (LocalGoogle google = google();
        HexmailProcess serve = serve(google, data);
        TestBrowser browser = new TestBrowser()) {
      URI front = serve.ready();
      Page first = browser.signIn(browser.open(front), TestHexmail.SIGN_IN, TestHexmail.ADA);
      assertThat(first.has(200).document().select("ol.rows > .row")).hasSize(50);
      assertThat(google.control().count(Endpoint.MESSAGES_LIST)).isEqualTo(1);
      assertThat(google.control().count(Endpoint.MESSAGES_GET)).isEqualTo(50);
      assertThat(google.control().count(Endpoint.BATCH)).isEqualTo(2);

      Stopwatch watch = new Stopwatch(report);
      InboxPaging walk = new InboxPaging(new ApiClient(browser, front), google.control());
      walk.on(PAGES / 3);
      long early = serve.liveHeap();
      walk.on(PAGES - PAGES / 3);
      watch.lap("pages");
      assertThat(serve.liveHeap() - early).isLessThan(FLAT);

      for (GmailFault large : List.of(GmailFault.HUGE, GmailFault.GZIP_BOMB)) {
        google.control().fault(Endpoint.MESSAGES_LIST, Fault.gmail(large).times(3));
        for (int size = 1; size <= 3; size++) {
          URI list = front.resolve("/api/v1/accounts/0/messages?q=" + large + "&size=" + size);
          assertThat(browser.get(list).statusCode()).isEqualTo(502);
        }
      }
      assertThat(serve.liveHeap() - early).isLessThan(FLAT);
      report.publishEntry("live heap in MB", Long.toString(early >> 20));
    }
  }

  private LocalGoogle google() {
    LocalGoogle google =
        LocalGoogles.start(
            folder.resolve("google"), Clock.systemUTC(), new MailSource.Many(MESSAGES));
    google.control().quota().off();
    return google;
  }

  private HexmailProcess serve(LocalGoogle google, Path data) throws IOException {
    Map<String, String> environment =
        new HashMap<>(ServeConfiguration.serving(google, data, FreePort.find()));
    environment.put("JAVA_OPTS", HEAP);
    environment.put("HEXMAIL_QUOTA_UNITS_PER_MINUTE", "100000000");
    return HexmailProcess.start(folder.resolve("serve.log"), environment, "serve");
  }

  private HexmailProcess start(Path mbox) throws IOException {
    return HexmailProcess.start(
        folder.resolve("demo.log"),
        Map.of("JAVA_OPTS", HEAP),
        HexmailProcess.demo(folder.resolve("data"), "--mbox", mbox.toString()));
  }

  private static void everythingIsStreamed(ApiClient api, Stopwatch watch) {
    List<Row> first = api.first("q=&size=100");
    watch.lap("first page");

    List<String> ids = api.stream("q=");
    watch.lap("stream");

    assertThat(ids).hasSize(MESSAGES).doesNotHaveDuplicates();
    assertThat(ids.subList(0, first.size())).isEqualTo(first.stream().map(Row::id).toList());
    for (int place = 0; place < first.size(); place++) {
      assertThat(first.get(place).subject()).isIn(subjectsAt(place));
    }
    everySampledMessageIsInItsPlace(api, ids);
  }

  private static void everySampledMessageIsInItsPlace(ApiClient api, List<String> ids) {
    for (int place = 0; place < MESSAGES; place += SAMPLED) {
      assertThat(subject(api, ids.get(place))).isIn(subjectsAt(place));
    }
  }

  /// The place of a message in the stream follows from its time of receipt, which its number gives.
  /// Gmail lists some messages one place later.
  private static List<String> subjectsAt(int place) {
    return IntStream.rangeClosed(place - 1, place + 1)
        .mapToObj(near -> subject(MESSAGES - 1 - near))
        .toList();
  }

  private static String subject(ApiClient api, String id) {
    return api.message(id).get("subject").getAsString();
  }

  /// @param number of a message, by time of receipt
  private static String subject(int number) {
    return "Turn " + number + " of the mill";
  }

  private static void write(Path mbox) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(mbox, US_ASCII)) {
      for (long place = 0; place < MESSAGES; place++) {
        writer.write(message((int) (place * STRIDE % MESSAGES)));
      }
    }
  }

  private static String message(int number) {
    Instant received = OLDEST.plusSeconds((long) number * SECONDS_BETWEEN);
    return """
    From mill@engines.example %s
    X-Gmail-Labels: Inbox,%s
    Message-ID: <turn-%d@engines.example>
    Date: %s
    From: The Mill <mill@engines.example>
    To: ada@example.com
    Subject: %s

    Wheel %d turned, and carried to wheel %d.

    """
        .formatted(
            FROM_LINE.format(received),
            number % 3 == 0 ? "Unread" : "Opened",
            number,
            DATE.format(received.minusSeconds(2)),
            subject(number),
            number % 50,
            (number + 1) % 50);
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }

  /// Reports how long the steps took.
  private static final class Stopwatch {
    private final TestReporter report;
    private long since = System.nanoTime();

    Stopwatch(TestReporter report) {
      this.report = report;
    }

    void lap(String step) {
      long now = System.nanoTime();
      report.publishEntry(step + " in ms", Long.toString((now - since) / 1_000_000));
      since = now;
    }
  }
}
