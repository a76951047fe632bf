package hexmail.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.fault.GmailFault;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Parts and sources of messages of others, and of messages that mean harm.
class PartChecksTest {
  private static final List<String> ROUTES =
      List.of("/parts/1", "/parts/1?inline=1", "/parts", "/source", "/source?download=1");

  /// The signature of a record that every whole archive has.
  private static final String END_OF_ARCHIVE = "PK\u0005\u0006";

  @RegisterExtension static final TestHexmail hexmail = new TestHexmail(TestOptions.USUAL);

  @BeforeEach
  void begin() {
    hexmail.resetSignedIn();
  }

  private static String deliver(String email, String part) {
    String source =
        "Subject: Files\r\nFrom: Grace <grace@example.com>\r\n"
            + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSee the file.\r\n--b\r\n"
            + part
            + "\r\n--b--\r\n";
    return hexmail.google().deliver(email, source, hexmail.clock().instant(), List.of("INBOX"));
  }

  private static String answer(String path) {
    URI address = hexmail.at(path);
    return RawHttp.send(
        hexmail.at("/"), "GET " + path, "Cookie: " + hexmail.browser().cookieHeader(address));
  }

  // S60
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.html\r\nSet-Cookie: sid=1\r\n\r\n<script>alert(1)</script>",
        "\"; filename=\"a.exe",
        "../../../etc/passwd",
        "..\\..\\boot.ini",
        "invoice\u202efdp.exe",
        "\u0000\u0007\u001b[31m.txt",
        "COM1.txt",
        "\u200f\u200b",
        "=?utf-8?B?PHNjcmlwdD4=?=.html"
      })
  void a_file_has_one_clean_name_and_runs_nowhere(String name) {
    String encoded = Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    String id =
        deliver(
            TestHexmail.ADA,
            "Content-Type: text/html\r\nContent-Disposition: attachment;"
                + (" filename=\"=?utf-8?B?" + encoded + "?=\"")
                + "\r\n\r\n<script>alert(1)</script>");

    for (String inline : List.of("", "?inline=1")) {
      String answer = answer("/u/0/mail/" + id + "/parts/1" + inline);
      List<String> head = answer.substring(0, answer.indexOf("\r\n\r\n")).lines().toList();

      assertThat(RawHttp.status(answer)).isEqualTo(200);
      assertThat(head)
          .contains(
              "Content-Type: application/octet-stream",
              "Content-Security-Policy: sandbox; default-src 'none'",
              "X-Content-Type-Options: nosniff",
              "Cache-Control: no-store");
      assertThat(head).noneMatch(line -> line.startsWith("Set-Cookie: sid=1"));
      assertThat(head)
          .filteredOn(line -> line.startsWith("Content-Disposition:"))
          .singleElement()
          .asString()
          .matches(
              "Content-Disposition: attachment; filename=\"[^\"/\\\\%\\p{Cc}]+\""
                  + "(; filename\\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]+)?");
    }
  }

  // S78
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "<html><script>alert(1)</script></html>",
        "%PDF-1.4"
      })
  void what_only_poses_as_a_picture_is_a_download(String content) {
    String id =
        deliver(
            TestHexmail.ADA,
            "Content-Type: image/png\r\nContent-Disposition: inline; filename=photo.png\r\n\r\n"
                + content);

    assertThat(answer("/u/0/mail/" + id + "/parts/1?inline=1"))
        .contains("\r\nContent-Disposition: attachment; filename=\"photo.png\"\r\n");
  }

  // S78
  @Test
  void a_picture_is_shown_in_place_by_its_bytes() {
    String id =
        deliver(
            TestHexmail.ADA,
            "Content-Type: text/html; name=photo.html\r\nContent-Disposition: attachment\r\n\r\n"
                + "GIF89a<script>alert(1)</script>");

    assertThat(answer("/u/0/mail/" + id + "/parts/1?inline=1"))
        .contains(
            "\r\nContent-Type: image/gif\r\n",
            "\r\nContent-Security-Policy: sandbox; default-src 'none'\r\n",
            "\r\nX-Content-Type-Options: nosniff\r\n");
  }

  // S79
  @Test
  void an_archive_has_names_without_paths_and_no_end_before_its_last_file() {
    String file = "Content-Type: application/pdf; name=\"../../etc/passwd\"\r\n\r\n";
    String id =
        deliver(
            TestHexmail.ADA,
            file + "%PDF".repeat(50_000) + "\r\n--b\r\n" + file.replace("passwd", "PASSWD"));
    String parts = "/u/0/mail/" + id + "/parts";

    assertThat(answer(parts))
        .contains("etc_passwd", "etc_PASSWD (2)", END_OF_ARCHIVE)
        .doesNotContain("../");

    hexmail.google().fault(Endpoint.ATTACHMENTS_GET, Fault.gmail(GmailFault.TRUNCATED).always());
    assertThat(answer(parts)).doesNotContain(END_OF_ARCHIVE, "\r\n0\r\n\r\n");
    hexmail.google().clearFaults();
  }

  // S64
  @Test
  void the_files_and_the_source_of_another_account_look_like_none() {
    String part = "Content-Type: application/pdf; name=a.pdf\r\n\r\n%PDF";
    String graces = deliver(TestHexmail.GRACE, part);
    String own = deliver(TestHexmail.ADA, part);
    String unknown = "18c0ffee00000000";

    for (String route : ROUTES) {
      HttpResponse<String> anothers = get(graces, route);

      assertThat(get(own, route).statusCode()).as(route).isEqualTo(200);
      assertThat(anothers.statusCode()).as(route).isEqualTo(404);
      assertThat(masked(anothers)).as(route).isEqualTo(masked(get(unknown, route)));
      assertThat(hexmail.browser().get(hexmail.at("/u/1/mail/" + graces + route)).statusCode())
          .isEqualTo(404);
    }
    String api = TestHexmail.MESSAGES_API + "/";
    assertThat(hexmail.browser().get(hexmail.at(api + graces + "/parts/1")).body())
        .isEqualTo(hexmail.browser().get(hexmail.at(api + unknown + "/parts/1")).body());
  }

  // S64
  @Test
  void nobody_reads_a_file_or_a_source_without_a_session() {
    String id = deliver(TestHexmail.ADA, "Content-Type: application/pdf\r\n\r\n%PDF");
    TestBrowser stranger = hexmail.newBrowser();

    Stream.of("/parts/1", "/parts", "/source?download=1")
        .forEach(route -> {
          HttpResponse<String> answer = stranger.get(hexmail.at("/u/0/mail/" + id + route));
          assertThat(answer.statusCode()).as(route).isEqualTo(303);
        });
  }

  private static HttpResponse<String> get(String id, String route) {
    return hexmail.browser().get(hexmail.at("/u/0/mail/" + id + route));
  }

  /// Each page has another form token.
  private static String masked(HttpResponse<String> page) {
    return page.body().replaceAll("value=\"[^\"]*\"", "");
  }
}
