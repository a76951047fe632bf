package hexmail.bootstrap;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hexmail.bootstrap.harness.LocalGoogles;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.kit.FreePort;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.emulator.LocalGoogle;
import hexmail.emulator.mail.MailSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// A conversation of 40 messages with 30 MB and a message of 25 MB, read by a server with a heap of
/// 256 MB, ten of them at once.
class LargeMailIT {
  private static final List<String> PEOPLE = List.of(TestHexmail.ADA, TestHexmail.GRACE);
  private static final int MESSAGES = 40;
  private static final int BYTES = 750_000;
  private static final String LARGE =
      "Subject: Large\r\nFrom: Grace <grace@example.com>\r\n\r\n"
          + "Measured: nothing at all\r\n".repeat(1_000_000);

  @TempDir private Path folder;

  @Test
  void large_mail_is_read_in_a_small_heap(TestReporter report) throws Exception {
    Path data = Files.createDirectory(folder.resolve("serve"));
    List<TestBrowser> browsers = new ArrayList<>();
    try (LocalGoogle google =
            LocalGoogles.start(
                folder.resolve("google"), Clock.systemUTC(), new MailSource.Sample(3));
        HexmailProcess serve = serve(google, data);
        ExecutorService readers = Executors.newFixedThreadPool(10)) {
      google.control().quota().off();
      URI front = serve.ready();
      List<Future<?>> reads = new ArrayList<>();
      for (String email : PEOPLE) {
        google.control().empty(email);
        google.control().deliverLargeConversation(email, MESSAGES, BYTES);
        String message =
            google.control().deliver(email, LARGE, Clock.systemUTC().instant(), List.of("INBOX"));
        TestBrowser browser = new TestBrowser();
        browsers.add(browser);
        browser.signIn(browser.open(front), TestHexmail.SIGN_IN, email).has(200);
        URI api = front.resolve("/api/v1/accounts/0/");
        String conversation = conversation(browser, api);
        reads.add(readers.submit(() -> assertConversation(browser, api, conversation)));
        for (int reader = 0; reader < 4; reader++) {
          reads.add(readers.submit(() -> assertMessage(browser, api, message)));
        }
      }
      for (Future<?> read : reads) {
        read.get(120, SECONDS);
      }
      assertThat(serve.alive()).isTrue();
      report.publishEntry("peak memory in MB", Long.toString(serve.peakMemory() >> 20));
    } finally {
      browsers.forEach(TestBrowser::close);
    }
  }

  private HexmailProcess serve(LocalGoogle google, Path data) throws IOException {
    Map<String, String> environment =
        new HashMap<>(ServeConfiguration.serving(google, data, FreePort.find()));
    environment.put("JAVA_OPTS", "-Xmx256m");
    environment.put("HEXMAIL_QUOTA_UNITS_PER_MINUTE", "100000000");
    return HexmailProcess.start(folder.resolve("serve.log"), environment, "serve");
  }

  private static String conversation(TestBrowser browser, URI api) {
    JsonArray listed =
        get(browser, api.resolve("messages?q=Measurements")).getAsJsonArray("messages");
    return listed.get(0).getAsJsonObject().get("threadId").getAsString();
  }

  private static void assertConversation(TestBrowser browser, URI api, String id) {
    JsonArray messages =
        get(browser, api.resolve("conversations/" + id)).getAsJsonArray("messages");

    assertThat(messages.asList()).hasSize(MESSAGES);
    for (int at = 0; at < MESSAGES; at++) {
      JsonObject message = messages.get(at).getAsJsonObject();
      assertThat(message.get("subject").getAsString()).endsWith("Measurements of the whole year");
      assertThat(message.get("text").getAsString())
          .startsWith("Message " + (at + 1) + ": the measurements follow.");
      assertThat(message.getAsJsonObject("textMissing").get("reason").getAsString())
          .isEqualTo("too-large");
    }
  }

  private static void assertMessage(TestBrowser browser, URI api, String id) {
    JsonObject message = get(browser, api.resolve("messages/" + id));

    assertThat(message.get("text").getAsString()).startsWith("Measured: nothing at all");
    assertThat(message.getAsJsonObject("textMissing").get("bytes").getAsInt())
        .isEqualTo(26_000_000);
  }

  private static JsonObject get(TestBrowser browser, URI address) {
    HttpResponse<String> response = browser.get(address);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JsonParser.parseString(response.body()).getAsJsonObject();
  }
}
