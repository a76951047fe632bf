package hexmail.adapter.http.mailbox;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.Outage;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A message on which Google fails again and again, in a list, in the API and in a stream.
class FailedRowsTest {
  private static final MessageId FAILING = new MessageId("m0002");
  private static final String MESSAGES = "/api/v1/accounts/0/messages";

  private Front front;
  private Browser browser;

  @BeforeEach
  void one_of_eight_messages_fails() {
    front = Front.start();
    browser = front.signedIn(ADA);
    front.deliver(8);
    front.mailbox.fail(FAILING, Outage.FAILED);
  }

  @AfterEach
  void stop() {
    front.close();
  }

  @Test
  void its_row_says_so_and_offers_the_message_and_another_attempt() {
    HttpResponse<String> answer = browser.get("/u/0/mail?size=25");
    Document page = Jsoup.parse(answer.body());
    Element row = page.expectFirst("#m-m0002");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    assertThat(page.select(".row")).hasSize(8);
    assertThat(row.text()).isEqualTo("This message could not be read. Open this message Try again");
    assertThat(row.select("a").eachAttr("href"))
        .containsExactly("/u/0/mail/m0002?size=25", "/u/0/mail?size=25&retry=1");
    assertThat(page.select("[role=status]").text()).isEqualTo("1 message could not be read");
    assertThat(page.select("main").attr("data-refresh-after")).isEqualTo("5");
    assertThat(page.select("noscript meta").attr("content")).isEqualTo("5");
  }

  @Test
  void the_page_looks_again_less_and_less_often_and_reads_nothing_meanwhile() {
    browser.get("/u/0/mail");
    int before = front.mailbox.calls().summaries();

    assertThat(browser.get("/u/0/mail").headers().firstValue("Retry-After")).contains("5");
    assertThat(front.mailbox.calls().summaries()).isEqualTo(before);
    front.clock.advance(Duration.ofSeconds(5));
    assertThat(browser.get("/u/0/mail").headers().firstValue("Retry-After")).contains("10");
    assertThat(front.mailbox.calls().summaries()).isEqualTo(before + 1);
  }

  @Test
  void another_attempt_is_made_at_once_and_leads_to_the_list() {
    browser.get("/u/0/mail?size=25");
    front.mailbox.fail(FAILING, null);

    HttpResponse<String> answer = browser.get("/u/0/mail?size=25&retry=1");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/u/0/mail?size=25");
    Document page = Jsoup.parse(browser.get("/u/0/mail?size=25").body());
    assertThat(page.select(".unreadable")).isEmpty();
    assertThat(page.select("#m-m0002")).hasSize(1);
  }

  @Test
  void a_program_gets_its_id_and_the_problem() {
    HttpResponse<String> answer = browser.get(MESSAGES);
    JsonObject failed =
        JsonParser.parseString(answer.body())
            .getAsJsonObject()
            .getAsJsonArray("messages")
            .get(1)
            .getAsJsonObject();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    assertThat(failed.keySet()).containsExactly("id", "problem");
    assertThat(failed.get("id").getAsString()).isEqualTo("m0002");
    assertThat(failed.getAsJsonObject("problem").get("type").getAsString())
        .isEqualTo("/problems/google-failed");
  }

  @Test
  void a_stream_goes_on_and_marks_its_line() {
    HttpResponse<String> answer = browser.get(MESSAGES + ".ndjson?summary=true");
    List<JsonObject> lines =
        answer.body().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();

    assertThat(lines)
        .hasSize(8)
        .extracting(line -> line.get("id").getAsString())
        .startsWith("m0001", "m0002")
        .endsWith("m0008");
    assertThat(lines.get(1).keySet()).containsExactly("id", "problem");
    assertThat(lines.get(2).get("subject").getAsString()).isNotEmpty();
  }
}
