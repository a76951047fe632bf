package hexmail.bootstrap.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.emulator.control.Control;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.fault.GmailFault;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Files that come through the product from the local Google.
class DownloadIT {
  @RegisterExtension static final TestHexmail hexmail = new TestHexmail(TestOptions.USUAL);

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void begin() {
    hexmail.resetSignedIn();
  }

  @AfterEach
  void close() {
    client.close();
  }

  private static byte[] random(int size) {
    byte[] content = new byte[size];
    new Random(4711).nextBytes(content);
    return content;
  }

  private static String deliver(byte[]... files) {
    StringBuilder source =
        new StringBuilder("Subject: Files\r\nFrom: Grace <grace@example.com>\r\n")
            .append(
                "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSee the files.\r\n");
    for (byte[] file : files) {
      source
          .append("--b\r\nContent-Type: application/pdf; name=plan.pdf\r\n")
          .append("Content-Transfer-Encoding: base64\r\n\r\n")
          .append(Base64.getMimeEncoder().encodeToString(file))
          .append("\r\n");
    }
    return hexmail
        .google()
        .deliver(
            TestHexmail.ADA, source + "--b--\r\n", hexmail.clock().instant(), List.of("INBOX"));
  }

  private <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> handler)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(hexmail.at(path))
            .header("Cookie", hexmail.browser().cookieHeader(hexmail.at(path)))
            .build(),
        handler);
  }

  private byte[] bytes(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = get(path, BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  // R54
  @Test
  void a_file_that_breaks_off_at_google_breaks_off_here() throws Exception {
    String parts = "/u/0/mail/" + deliver(random(1_000_000), random(10)) + "/parts";
    assertThat(bytes(parts + "/1")).isEqualTo(random(1_000_000));

    for (GmailFault fault : List.of(GmailFault.TRUNCATED, GmailFault.RESET)) {
      hexmail.google().fault(Endpoint.ATTACHMENTS_GET, Fault.gmail(fault).always());

      assertThatThrownBy(() -> get(parts + "/1", BodyHandlers.ofByteArray()))
          .isInstanceOf(IOException.class);
      assertThatThrownBy(() -> get(parts, BodyHandlers.ofByteArray()))
          .isInstanceOf(IOException.class);
      hexmail.google().clearFaults();
    }
    assertThat(bytes(parts + "/1")).isEqualTo(random(1_000_000));
  }

  // R54
  @Test
  void a_file_that_does_not_begin_is_a_page_that_says_why() throws Exception {
    String part = "/u/0/mail/" + deliver(random(1_000)) + "/parts/1";
    hexmail.google().fault(Endpoint.ATTACHMENTS_GET, Fault.gmail(GmailFault.UNAVAILABLE).always());

    HttpResponse<String> answer = get(part, BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
    assertThat(answer.body()).contains("<h1");
    hexmail.google().clearFaults();
  }

  // R54
  @Test
  void downloads_that_are_abandoned_leave_room_for_others() throws Exception {
    String part = "/u/0/mail/" + deliver(random(5_000_000)) + "/parts/1";

    for (int at = 0; at < 30; at++) {
      try (InputStream abandoned = get(part, BodyHandlers.ofInputStream()).body()) {
        assertThat(abandoned.read()).isNotNegative();
      }
    }

    assertThat(bytes(part)).isEqualTo(random(5_000_000));
  }

  // R55
  @Test
  void a_download_outlives_a_token_and_the_id_of_its_attachment() throws Exception {
    String part = "/u/0/mail/" + deliver(random(1_000)) + "/parts/1";
    Control google = hexmail.google();
    google.expireAccessTokens(TestHexmail.ADA);
    assertThat(bytes(part)).isEqualTo(random(1_000));

    google.fault(Endpoint.ATTACHMENTS_GET, Fault.gmail(GmailFault.INVALID_ID));

    assertThat(bytes(part)).isEqualTo(random(1_000));
  }
}
