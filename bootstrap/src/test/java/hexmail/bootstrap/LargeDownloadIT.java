package hexmail.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.LocalGoogles;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.kit.FreePort;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.emulator.LocalGoogle;
import hexmail.emulator.mail.MailSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// Ten downloads of 25 MB that are all open at once, from a server with a heap of 256 MB.
class LargeDownloadIT {
  private static final int DOWNLOADS = 10;
  private static final int BYTES = 25_000_000;

  /// What one download may keep in memory, with its connections.
  private static final long MOST_EACH = 1_000_000;

  @TempDir private Path folder;

  // R53
  @Test
  void ten_downloads_at_once_come_byte_for_byte_from_a_small_heap(TestReporter report)
      throws Exception {
    byte[] content = new byte[BYTES];
    new Random(4711).nextBytes(content);
    String expected = hash(new ByteArrayInputStream(content));
    Path data = Files.createDirectory(folder.resolve("serve"));
    try (LocalGoogle google =
            LocalGoogles.start(
                folder.resolve("google"), Clock.systemUTC(), new MailSource.Sample(3));
        HexmailProcess serve = serve(google, data);
        TestBrowser browser = new TestBrowser();
        HttpClient client = HttpClient.newHttpClient();
        ExecutorService readers = Executors.newFixedThreadPool(DOWNLOADS)) {
      google.control().quota().off();
      URI front = serve.ready();
      String id =
          google.control().deliver(TestHexmail.ADA, message(content), now(), List.of("INBOX"));
      browser.signIn(browser.open(front), TestHexmail.SIGN_IN, TestHexmail.ADA).has(200);
      URI file = front.resolve("/u/0/mail/" + id + "/parts/1");
      HttpRequest request =
          HttpRequest.newBuilder(file).header("Cookie", browser.cookieHeader(file)).build();
      assertThat(hash(open(client, request))).isEqualTo(expected);
      long before = serve.liveHeap();

      List<InputStream> open = new ArrayList<>();
      for (int at = 0; at < DOWNLOADS; at++) {
        open.add(open(client, request));
      }
      long during = serve.liveHeap();
      List<Future<String>> hashes = new ArrayList<>();
      for (InputStream download : open) {
        hashes.add(readers.submit(() -> hash(download)));
      }

      for (Future<String> hash : hashes) {
        assertThat(hash.get(120, TimeUnit.SECONDS)).isEqualTo(expected);
      }
      assertThat(during - before).isLessThan(DOWNLOADS * MOST_EACH);
      assertThat(serve.alive()).isTrue();
      report.publishEntry(
          "memory of an open download in kB", Long.toString((during - before) / 10_000));
      report.publishEntry("peak memory in MB", Long.toString(serve.peakMemory() >> 20));
    }
  }

  private static Instant now() {
    return Clock.systemUTC().instant();
  }

  private static String message(byte[] content) {
    return "Subject: Large\r\nFrom: Grace <grace@example.com>\r\n"
        + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSee the file.\r\n--b\r\n"
        + "Content-Type: application/zip; name=large.zip\r\n"
        + "Content-Transfer-Encoding: base64\r\n\r\n"
        + Base64.getMimeEncoder().encodeToString(content)
        + "\r\n--b--\r\n";
  }

  private static InputStream open(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(BYTES);
    return answer.body();
  }

  private static String hash(InputStream content) throws IOException {
    try (content) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[64 * 1024];
      for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
        digest.update(buffer, 0, count);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private HexmailProcess serve(LocalGoogle google, Path data) throws IOException {
    Map<String, String> environment =
        new HashMap<>(ServeConfiguration.serving(google, data, FreePort.find()));
    environment.put("JAVA_OPTS", "-Xmx256m");
    environment.put("HEXMAIL_QUOTA_UNITS_PER_MINUTE", "100000000");
    return HexmailProcess.start(folder.resolve("serve.log"), environment, "serve");
  }
}
