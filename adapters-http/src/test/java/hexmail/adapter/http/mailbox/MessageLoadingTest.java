package hexmail.adapter.http.mailbox;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.Outage;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What an opened message shows while Google does not return it.
class MessageLoadingTest {
  private static final Duration WAIT = Duration.ofMillis(11_200);
  private static final String MESSAGE = "/u/0/mail/m0001?q=subject";

  private Front front;
  private Browser browser;

  @BeforeEach
  void start() {
    front = Front.start();
    browser = front.signedIn(ADA);
    front.deliver(1);
  }

  @AfterEach
  void stop() {
    front.close();
  }

  private HttpResponse<String> answer(String path) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer;
  }

  private Document page(String path) {
    return Jsoup.parse(answer(path).body());
  }

  private void throttledAfterTheListWasSeen() {
    answer("/u/0/mail");
    front.mailbox.throttle(WAIT);
  }

  @Test
  void what_its_row_showed_is_shown_while_google_asks_to_wait() {
    throttledAfterTheListWasSeen();

    HttpResponse<String> answer = answer(MESSAGE);
    Document page = Jsoup.parse(answer.body());

    assertThat(page.select("h1").text()).isEqualTo("Subject of m0001");
    assertThat(page.select(".from strong").text()).isEqualTo("Grace Hopper");
    assertThat(page.select(".from .muted").getFirst().text()).isEqualTo("<grace@example.com>");
    assertThat(page.select(".envelope time").text()).isEqualTo("Monday, 4 May 2026, 11:59 UTC");
    assertThat(page.select(".body").text()).isEqualTo("It begins \"so\" <b> …");
    assertThat(page.select("[role=status]").text())
        .isEqualTo("The rest is still loading, up to a minute");
    assertThat(page.select(".toolbar a").attr("href")).isEqualTo("/u/0/mail?q=subject#m-m0001");
    assertThat(page.select("main details, .files")).isEmpty();
    assertThat(answer.headers().allValues("Retry-After")).containsExactly("12");
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
  }

  @Test
  void files_that_it_carries_are_announced() {
    Message plain = Front.message("m1", front.clock.instant(), 1);
    MessageSummary row = plain.summary();
    front.mailbox.deliver(
        ADA.id(),
        new Message(
            new MessageSummary(
                row.id(),
                row.conversation(),
                row.from(),
                " ",
                " ",
                row.receivedAt(),
                row.labels(),
                true),
            plain.to(),
            plain.cc(),
            plain.body(),
            plain.attachments()));
    throttledAfterTheListWasSeen();

    Document page = page("/u/0/mail/m1");

    assertThat(page.select("h1").text()).isEqualTo("(no subject)");
    assertThat(page.select(".files li").eachText()).containsExactly("Still loading");
    assertThat(page.select(".body")).isEmpty();
    assertThat(page.select(".rest")).hasSize(1);
  }

  @Test
  void the_page_looks_for_the_rest_by_itself_with_and_without_script() {
    throttledAfterTheListWasSeen();

    Document page = page(MESSAGE);

    assertThat(page.select("head noscript").html())
        .isEqualTo("<meta http-equiv=\"refresh\" content=\"12\">");
    assertThat(page.select("main").attr("data-refresh-after")).isEqualTo("12");
    assertThat(page.select("script[defer]").attr("src")).startsWith("/assets/hexmail.");
  }

  @Test
  void a_whole_message_is_nothing_to_come_back_for() {
    throttledAfterTheListWasSeen();
    page(MESSAGE);
    front.mailbox.throttle(null);

    HttpResponse<String> answer = answer(MESSAGE);
    Document page = Jsoup.parse(answer.body());

    assertThat(page.select(".body").text()).isEqualTo("Text of m0001");
    assertThat(page.select("[role=status]").text()).isEmpty();
    assertThat(page.select("noscript, .rest, [data-refresh-after]")).isEmpty();
    assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
  }

  @Test
  void what_its_row_showed_is_shown_while_google_is_away() {
    answer("/u/0/mail");
    front.mailbox.outage(Outage.TOO_SLOW);

    HttpResponse<String> answer = answer(MESSAGE);

    assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Subject of m0001");
    assertThat(answer.headers().allValues("Retry-After")).containsExactly("5");
  }

  @Test
  void a_message_of_which_nothing_is_known_cannot_be_shown() {
    front.mailbox.throttle(new MessageId("m0001"), WAIT);

    HttpResponse<String> answer = browser.get(MESSAGE);

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().allValues("Retry-After")).containsExactly("12");
    assertThat(Jsoup.parse(answer.body()).select(".actions a").attr("href")).isEqualTo(MESSAGE);
    front.mailbox.outage(Outage.UNREACHABLE);
    assertThat(browser.get(MESSAGE).statusCode()).isEqualTo(503);
  }
}
