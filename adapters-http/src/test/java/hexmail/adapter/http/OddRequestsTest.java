package hexmail.adapter.http;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.adapter.http.front.RawConnection;
import hexmail.testkit.log.LogRecorder;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that no browser sends.
class OddRequestsTest {
  private static final Pattern NUMBER = Pattern.compile("incident number ([0-9a-z]+-\\d+)\\.");
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
  private static final String OURS = "\r\nSec-Fetch-Site: same-origin\r\n";

  @RegisterExtension private final LogRecorder log = new LogRecorder();

  @ParameterizedTest
  @ValueSource(
      strings = {
        FORM + "; charset=unknown-8",
        FORM + "; charset=\"\"",
        FORM + "; charset=utf-16",
        FORM + "; charset=iso-8859-1",
        FORM + "; boundary=a",
        FORM + "-not",
        "Content-Type: text/plain",
        "Content-Type: multipart/form-data; boundary=a",
        "X-No-Type: a"
      })
  void a_body_that_is_no_form_in_utf_8_is_refused(String type) throws IOException {
    try (Front front = Front.start()) {
      String answer =
          RawConnection.exchange(
              front.browser(), "POST /login", type + OURS + "Content-Length: 6\r\n\r\nnext=a");

      assertThat(answer)
          .startsWith("HTTP/1.1 415 ")
          .contains("(application/x-www-form-urlencoded)");
      assertThat(log.lines()).filteredOn(line -> !line.startsWith("DEBUG")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        FORM,
        FORM + ";charset=UTF-8",
        FORM + "; charset=\"utf-8\"",
        "Content-Type: Application/X-WWW-Form-URLencoded; Charset=Utf-8"
      })
  void a_form_in_utf_8_may_say_so(String type) throws IOException {
    try (Front front = Front.start()) {
      String answer =
          RawConnection.exchange(
              front.browser(), "POST /login", type + OURS + "Content-Length: 4\r\n\r\nfoo=");

      assertThat(answer).startsWith("HTTP/1.1 400 ").contains("There is a parameter that");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"zz\r\nnext\r\n0\r\n\r\n", "-5\r\nnext=\r\n0\r\n\r\n", "5\r\nnext=a\r\n0\r\n\r\n"})
  void bad_chunks_are_a_bad_request_and_at_most_one_line_in_the_log(String chunks)
      throws IOException {
    try (Front front = Front.start()) {
      String answer =
          RawConnection.exchange(
              front.browser(),
              "POST /login",
              FORM + OURS + "Transfer-Encoding: chunked\r\n\r\n" + chunks);

      assertThat(answer).startsWith("HTTP/1.1 400 ");
      oneLine(answer);
    }
  }

  @Test
  void a_form_that_is_cut_off_is_a_bad_request_and_at_most_one_line_in_the_log()
      throws IOException {
    try (Front front = Front.start();
        RawConnection connection = new RawConnection(front.port())) {
      String answer =
          connection
              .write("POST /login HTTP/1.1\r\nHost: a\r\n" + FORM + OURS)
              .write("Connection: close\r\nContent-Length: 99\r\n\r\nnext=a")
              .end()
              .readAll();

      assertThat(answer).startsWith("HTTP/1.1 400 ");
      oneLine(answer);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "FOO, /accounts, 'GET, HEAD'",
    "PROPFIND, /u/0/mail, 'GET, HEAD'",
    "DELETE, /api/v1/accounts, 'GET, HEAD'",
    "PUT, /login, 'GET, POST, HEAD'",
    "POST, /accounts, 'GET, HEAD'",
    "OPTIONS, /logout, POST"
  })
  void a_method_that_an_address_does_not_have_is_405_wherever_it_comes_from(
      String method, String path, String allowed) throws IOException {
    try (Front front = Front.start()) {
      for (String rest :
          List.of(
              "",
              "Sec-Fetch-Site: cross-site\r\n",
              "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")) {
        String answer = RawConnection.exchange(front.browser(), method + " " + path, rest);

        assertThat(answer).startsWith("HTTP/1.1 405 ").contains("\r\nAllow: " + allowed + "\r\n");
      }
      String unknown = RawConnection.exchange(front.browser(), method + " /nothing", "");
      assertThat(unknown).startsWith("HTTP/1.1 404 ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/accounts",
        "/u/0/mail",
        "/u/0/mail/m1",
        "/u/0/conversations/c1",
        "/u/0/events",
        "/u/0/disconnect",
        "/u/0/forget",
        "/api/v1/accounts",
        "/api/v1/accounts/0/messages",
        "/api/v1/accounts/0/messages.ndjson",
        "/api/v1/accounts/0/messages/m1",
        "/api/v1/accounts/0/conversations/c1",
        "/api/v1/accounts/0/labels"
      })
  void the_head_of_a_guarded_address_needs_a_session(String path) {
    try (Front front = Front.start()) {
      var answer = front.browser().send("HEAD", path);

      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate"))
          .contains("Cookie realm=\"Hexmail\", form-action=\"/login\"");
      assertThat(answer.headers().firstValue("Location")).isEmpty();
    }
  }

  @Test
  void a_401_says_how_to_sign_in() {
    try (Front front = Front.start()) {
      var answer = front.browser().get("/api/v1/accounts/0/labels");

      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().allValues("WWW-Authenticate"))
          .containsExactly("Cookie realm=\"Hexmail\", form-action=\"/login\"");
    }
  }

  @Test
  void the_head_of_a_stream_names_its_type_and_reads_nothing() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);

      var stream = ada.send("HEAD", "/api/v1/accounts/0/messages.ndjson?q=a");
      var events = ada.send("HEAD", "/u/0/events?count=1");

      assertThat(stream.statusCode()).isEqualTo(200);
      assertThat(stream.headers().firstValue("Content-Type"))
          .contains("application/x-ndjson; charset=utf-8");
      assertThat(events.headers().firstValue("Content-Type")).contains("text/event-stream");
      assertThat(front.mailbox.calls().lists()).isZero();
      assertThat(ada.send("HEAD", "/api/v1/accounts/0/messages.ndjson?foo=").statusCode())
          .isEqualTo(400);
    }
  }

  @Test
  void assets_say_that_they_depend_on_the_accepted_encoding() {
    try (Front front = Front.start()) {
      Browser browser = front.browser();
      Matcher asset = Pattern.compile("/assets/[^\"]+").matcher(browser.get("/").body());

      assertThat(asset.results().map(found -> found.group()).distinct())
          .hasSizeGreaterThan(1)
          .allSatisfy(path -> {
            for (String accepted : List.of("gzip", "identity")) {
              var answer = browser.send(browser.request(path, "Accept-Encoding", accepted).GET());
              assertThat(answer.headers().allValues("Vary")).containsExactly("Accept-Encoding");
            }
            assertThat(browser.send("HEAD", path).headers().firstValue("Content-Type"))
                .isEqualTo(browser.get(path).headers().firstValue("Content-Type"));
          });
    }
  }

  @Test
  void a_page_that_fails_has_a_number_that_is_in_the_log() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.watched.beforePage =
          _ -> {
            throw new IllegalStateException("peculiar cause");
          };

      String page = ada.get("/u/0/mail").body();

      Matcher number = NUMBER.matcher(page);
      assertThat(number.find()).as(page).isTrue();
      assertThat(page).doesNotContain("peculiar", "Exception");
      assertThat(log.lines())
          .filteredOn(line -> line.startsWith("ERROR"))
          .singleElement()
          .asString()
          .startsWith("ERROR Incident " + number.group(1));
    }
  }

  /// The line of the incident that the page names, and no other.
  private void oneLine(String answer) {
    Matcher number = NUMBER.matcher(answer);
    assertThat(number.find()).as(answer).isTrue();
    assertThat(log.lines())
        .filteredOn(line -> !line.startsWith("DEBUG") && !line.startsWith("TRACE"))
        .singleElement()
        .asString()
        .startsWith("INFO Incident " + number.group(1) + ": 400 ")
        .doesNotContain("\n");
  }
}
