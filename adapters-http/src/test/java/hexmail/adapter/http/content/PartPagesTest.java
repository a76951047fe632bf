package hexmail.adapter.http.content;

import static hexmail.adapter.http.front.Front.ADA;
import static hexmail.adapter.http.front.Front.GRACE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.adapter.http.front.RawConnection;
import hexmail.domain.message.Attachment;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.Outage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartPagesTest {
  private static final String PARTS = "/u/0/mail/m1/parts";
  private static final byte[] PNG = "\u0089PNG\r\n\u001a\n and more".getBytes(ISO_8859_1);

  private final Front front = Front.start();
  private final Browser ada = front.signedIn(ADA);

  @AfterEach
  void close() {
    front.close();
  }

  private void deliver(Attachment... files) {
    Message plain = Front.message("m1", front.clock.instant(), 1);
    front.mailbox.deliver(
        ADA.id(),
        new Message(plain.summary(), plain.to(), plain.cc(), plain.body(), List.of(files)));
  }

  private byte[] content(String part, byte[] content) {
    front.mailbox.contents().put(new MessageId("m1"), part, content);
    return content;
  }

  private static Attachment file(String part, String name, String type) {
    return new Attachment(part, name, type, 4);
  }

  private HttpResponse<byte[]> bytes(String path) {
    return ada.exchange(ada.request(path).GET().build(), BodyHandlers.ofByteArray());
  }

  private static byte[] random(int size) {
    byte[] content = new byte[size];
    new Random(4711).nextBytes(content);
    return content;
  }

  @Test
  void a_file_is_downloaded_byte_for_byte_and_runs_nowhere() {
    deliver(file("1", "plan.pdf", "application/pdf"));
    byte[] content = content("1", random(1_000_001));

    HttpResponse<byte[]> answer = bytes(PARTS + "/1");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(content);
    Map.of(
            "content-type", "application/pdf",
            "content-length", "1000001",
            "content-disposition", "attachment; filename=\"plan.pdf\"",
            "content-security-policy", "sandbox; default-src 'none'",
            "x-content-type-options", "nosniff",
            "cache-control", "no-store")
        .forEach((name, value) ->
            assertThat(answer.headers().allValues(name)).as(name).containsExactly(value));
    assertThat(bytes("/api/v1/accounts/0/messages/m1/parts/1").body()).isEqualTo(content);
  }

  @ParameterizedTest
  @CsvSource({
    "text/html,application/octet-stream",
    "image/svg+xml,application/octet-stream",
    "application/xhtml+xml,application/octet-stream",
    "text/javascript,application/octet-stream",
    "'text/plain\r\nX: y',application/octet-stream",
    "'text/html;,application/pdf',application/octet-stream",
    "TEXT/Plain,text/plain",
    "'',application/octet-stream"
  })
  void a_type_is_one_of_a_few(String declared, String type) throws IOException {
    deliver(file("1", "a", declared));

    String answer = RawConnection.exchange(ada, "GET " + PARTS + "/1", "");

    assertThat(answer).containsIgnoringCase("\r\nContent-Type: " + type + "\r\n");
    assertThat(answer).contains("\r\n\r\n\0\0\0\0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.txt\r\nSet-Cookie: a=b\r\n\r\n<script>",
        "\"; filename=\"b.exe",
        "../../../etc/passwd",
        "invoice\u202efdp.exe",
        "\u0000\u0001\u001f\u007f\u0085",
        "CON",
        "\ud83d",
        "100%25.txt",
        "a;b=c; filename*=UTF-8''evil"
      })
  void a_hostile_name_is_one_clean_header(String name) throws IOException {
    deliver(file("1", name, "text/plain"));

    String answer = RawConnection.exchange(ada, "GET " + PARTS + "/1", "");
    String head = answer.substring(0, answer.indexOf("\r\n\r\n"));

    assertThat(head.lines().filter(line -> line.startsWith("Content-Disposition:")))
        .singleElement()
        .asString()
        .matches(
            "Content-Disposition: attachment; filename=\"[ !#-\\[\\]-~]+\""
                + "(; filename\\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]+)?")
        .doesNotContain("..", "/", "\\");
    assertThat(head).doesNotContain("\r\nSet-Cookie");
    assertThat(answer).endsWith("\r\n\r\n\0\0\0\0");
  }

  @ParameterizedTest
  @CsvSource({"image/png", "text/html", "application/octet-stream"})
  void a_picture_is_shown_if_its_bytes_are_one(String declared) {
    deliver(file("1", "photo.html", declared));
    byte[] picture = content("1", PNG);

    HttpResponse<byte[]> answer = bytes(PARTS + "/1?inline=1");

    assertThat(answer.body()).isEqualTo(picture);
    assertThat(answer.headers().firstValue("content-type")).contains("image/png");
    assertThat(answer.headers().firstValue("content-disposition"))
        .contains("inline; filename=\"photo.html\"");
    assertThat(answer.headers().firstValue("content-security-policy"))
        .contains("sandbox; default-src 'none'");
    assertThat(bytes(PARTS + "/1").headers().firstValue("content-disposition"))
        .contains("attachment; filename=\"photo.html\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
        "<html><script>alert(1)</script>",
        "%PDF-1.4",
        "\u0089PNG",
        "",
        "RIFF____WAVE"
      })
  void anything_else_that_poses_as_a_picture_is_a_download(String content) {
    deliver(file("1", "photo.png", "image/png"));
    content("1", content.getBytes(ISO_8859_1));

    HttpResponse<byte[]> answer = bytes(PARTS + "/1?inline=1");

    assertThat(answer.headers().firstValue("content-disposition"))
        .contains("attachment; filename=\"photo.png\"");
  }

  @Test
  void a_head_has_no_body() {
    deliver(file("1", "plan.pdf", "application/pdf"), file("2", "b", "x/y"));

    HttpResponse<String> part = ada.send("HEAD", PARTS + "/1");
    HttpResponse<String> all = ada.send("HEAD", PARTS);

    assertThat(part.statusCode()).isEqualTo(200);
    assertThat(part.headers().firstValue("content-length")).contains("4");
    assertThat(all.statusCode()).isEqualTo(200);
    assertThat(all.body()).isEmpty();
  }

  @Test
  void a_break_in_the_middle_breaks_the_connection() throws IOException {
    deliver(file("1", "plan.pdf", "application/pdf"), file("2", "b", "x/y"));
    content("1", random(1_000_000));
    front.mailbox.contents().breakOff();

    assertThatThrownBy(() -> bytes(PARTS + "/1")).isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> bytes(PARTS)).isInstanceOf(UncheckedIOException.class);
    assertThat(RawConnection.exchange(ada, "GET " + PARTS, "")).doesNotContain("\r\n0\r\n\r\n");
  }

  @Test
  void what_is_not_there_looks_like_what_belongs_to_another_account() {
    deliver(file("1", "plan.pdf", "application/pdf"));
    Browser grace = front.signedIn(GRACE);

    for (String path : List.of("/parts", "/parts/1", "/parts/1?inline=1")) {
      HttpResponse<String> anothers = grace.get("/u/0/mail/m1" + path);
      HttpResponse<String> unknown = grace.get("/u/0/mail/m2" + path);

      assertThat(anothers.statusCode()).isEqualTo(404);
      assertThat(masked(anothers)).isEqualTo(masked(unknown)).contains("no such message");
    }
    assertThat(grace.get("/api/v1/accounts/0/messages/m1/parts/1").body())
        .isEqualTo(grace.get("/api/v1/accounts/0/messages/m2/parts/1").body())
        .contains("/problems/");
    assertThat(ada.get(PARTS + "/7").statusCode()).isEqualTo(404);
    assertThat(ada.get("/u/0/mail/.../parts/7").statusCode()).isEqualTo(404);
  }

  /// Each page has another form token.
  private static String masked(HttpResponse<String> page) {
    return page.body().replaceAll("value=\"[^\"]*\"", "");
  }

  @Test
  void a_refusal_is_a_page_or_a_problem() {
    deliver(file("1", "plan.pdf", "application/pdf"));
    assertThat(ada.get(PARTS + "/1?inline=2").statusCode()).isEqualTo(400);
    assertThat(ada.get(PARTS + "/1?x=2").statusCode()).isEqualTo(400);
    front.mailbox.throttle(Duration.ofSeconds(42));

    HttpResponse<String> page = ada.get(PARTS + "/1");
    HttpResponse<String> problem = ada.get("/api/v1/accounts/0/messages/m1/parts/1");

    assertThat(page.statusCode()).isEqualTo(429);
    assertThat(page.headers().firstValue("retry-after")).contains("42");
    assertThat(page.headers().firstValue("content-type")).get().asString().startsWith("text/html");
    assertThat(problem.statusCode()).isEqualTo(429);
    assertThat(problem.headers().firstValue("content-type"))
        .contains("application/problem+json; charset=utf-8");
    front.mailbox.throttle(null);
    front.mailbox.outage(Outage.UNREACHABLE);
    assertThat(ada.get(PARTS + "/1").statusCode()).isEqualTo(503);
    assertThat(front.browser().get(PARTS + "/1").statusCode()).isEqualTo(303);
  }
}
