package hexmail.bootstrap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hexmail.bootstrap.harness.ApiAnswer;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser.Page;
import hexmail.emulator.control.Endpoint;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Garbage in the place of Gmail's answers, wherever mail is asked for.
class GarbledAnswerIT {
  @RegisterExtension static final TestHexmail hexmail = new TestHexmail(TestOptions.USUAL);
  private static JsonObject newest;

  @BeforeAll
  static void start() {
    hexmail.resetSignedIn();
    newest =
        JsonParser.parseString(hexmail.api(TestHexmail.MESSAGES_API).response().body())
            .getAsJsonObject()
            .getAsJsonArray("messages")
            .get(0)
            .getAsJsonObject();
  }

  @BeforeEach
  void calm() {
    hexmail.clearFaults();
    hexmail.clock().advance(Duration.ofSeconds(31));
    // What was opened is not asked for again.
    hexmail.database().change("delete from opened_message");
  }

  // R08
  @ParameterizedTest
  @CsvSource({
    "/u/0/mail?size=9, MESSAGES_LIST",
    "/u/0/mail/{id}, MESSAGES_GET",
    "/u/0/mail/{id}/body, MESSAGES_GET",
    "/u/0/conversations/{threadId}, THREADS_GET",
    "/api/v1/accounts/0/messages?size=9, MESSAGES_LIST",
    "/api/v1/accounts/0/messages/{id}, MESSAGES_GET",
    "/api/v1/accounts/0/conversations/{threadId}, THREADS_GET",
    "/api/v1/accounts/0/labels, LABELS",
    "/api/v1/accounts/0/messages.ndjson, MESSAGES_LIST"
  })
  void a_garbled_answer_is_googles_failure_and_is_not_repeated(String path, Endpoint endpoint) {
    String address = path.replace("{id}", newest("id")).replace("{threadId}", newest("threadId"));

    for (ListCase garbage : ListCase.garbage()) {
      hexmail.google().clearFaults();
      hexmail.google().fault(endpoint, garbage.fault().always());
      ApiAnswer answer = hexmail.api(address);

      assertThat(answer.response().statusCode()).as(garbage.words()).isEqualTo(502);
      assertThat(answer.response().body())
          .contains("cannot be understood")
          .containsPattern("incident( number |\":\")[0-9a-z]+-\\d+[.\"]")
          .doesNotContain(ListCase.CANARY);
    }
    assertThat(hexmail.api(TestHexmail.ACCOUNTS_API).summary()).isEqualTo("200");
    hexmail.clearFaults();
    assertThat(hexmail.api(address).summary()).isEqualTo("200");
  }

  // R56
  @Test
  void what_fails_behind_the_frame_of_a_message_is_said_in_it() {
    hexmail.google().fault(Endpoint.MESSAGES_GET, ListCase.garbage().getFirst().fault().always());

    HttpResponse<String> answer =
        hexmail.api(TestHexmail.MAIL + "/" + newest("id") + "/body").response();

    assertThat(answer.statusCode()).isGreaterThanOrEqualTo(500);
    assertThat(Jsoup.parse(answer.body()).select("main .note").size()).isGreaterThan(1);
    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("sandbox", "frame-ancestors 'self'");
  }

  // R08
  @Test
  void a_list_keeps_a_row_that_cannot_be_read() {
    int rows = hexmail.open(TestHexmail.MAIL).has(200).document().select("ol.rows > .row").size();

    for (ListCase garbage : ListCase.garbage()) {
      hexmail.google().clearFaults();
      hexmail.google().fault(Endpoint.BATCH, garbage.fault().always());
      hexmail.google().fault(Endpoint.MESSAGES_GET, garbage.fault().always());
      String mail = "From: a@b.example\r\nSubject: " + garbage + "\r\n\r\nText\r\n";
      hexmail.google().deliver(TestHexmail.ADA, mail, Instant.EPOCH, List.of("INBOX"));
      Page page = hexmail.open(TestHexmail.MAIL).has(200);

      rows++;
      assertThat(page.document().select("ol.rows > .row")).as(garbage.words()).hasSize(rows);
      assertThat(page.body()).doesNotContain(ListCase.CANARY);
    }
  }

  private static String newest(String name) {
    return newest.get(name).getAsString();
  }
}
