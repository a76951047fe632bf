package hexmail.adapter.http.mailbox;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.Outage;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a list shows while Google returns only a part of it, or nothing.
class ListLoadingTest {
  private static final Duration WAIT = Duration.ofMillis(11_200);
  private static final String BANNER =
      "Google cannot be reached, or asks us to slow down at the moment. This is the list as it was"
          + " last seen.";

  private Front front;
  private Browser browser;

  @BeforeEach
  void start() {
    front = Front.start();
    browser = front.signedIn(ADA);
  }

  @AfterEach
  void stop() {
    front.close();
  }

  private HttpResponse<String> list() {
    HttpResponse<String> answer = browser.get("/u/0/mail");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer;
  }

  private static Document page(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body());
  }

  private static MessageId id(int number) {
    return new MessageId("m%04d".formatted(number));
  }

  @Test
  void messages_that_are_not_read_yet_keep_their_place() {
    front.deliver(4);
    front.mailbox.throttle(id(2), WAIT);
    front.mailbox.throttle(id(3), WAIT);

    HttpResponse<String> answer = list();
    Document page = page(answer);

    assertThat(page.select(".row").eachAttr("id"))
        .containsExactly("m-m0001", "m-m0002", "m-m0003", "m-m0004");
    assertThat(page.select(".row.blank").eachAttr("id")).containsExactly("m-m0002", "m-m0003");
    assertThat(page.select(".row.blank").eachText())
        .containsExactly("Still loading", "Still loading");
    assertThat(page.select("[role=status]").text())
        .isEqualTo("2 messages are still loading, up to a minute");
    assertThat(page.select(".range").eachText()).contains("1–4");
    assertThat(page.select(".banner")).isEmpty();
    assertThat(answer.headers().allValues("Retry-After")).containsExactly("12");
  }

  @Test
  void a_list_of_which_nothing_is_read_yet_is_a_list() {
    front.deliver(1);
    front.mailbox.throttle(id(1), Duration.ofSeconds(5));

    Document page = page(list());

    assertThat(page.select(".row.blank").eachAttr("id")).containsExactly("m-m0001");
    assertThat(page.select("[role=status]").text()).isEqualTo("1 message is still loading");
  }

  @Test
  void a_browser_without_script_looks_again_by_itself() {
    front.deliver(2);
    front.mailbox.throttle(id(2), WAIT);

    assertThat(page(list()).select("head noscript").html())
        .isEqualTo("<meta http-equiv=\"refresh\" content=\"12\">");
    front.mailbox.throttle(id(2), null);
    HttpResponse<String> whole = list();

    assertThat(page(whole).select("head noscript, .blank")).isEmpty();
    assertThat(page(whole).select("[role=status]").text()).isEmpty();
    assertThat(whole.headers().firstValue("Retry-After")).isEmpty();
  }

  @Test
  void the_script_is_told_when_to_look_again() {
    front.deliver(2);
    front.mailbox.throttle(id(2), WAIT);
    assertThat(page(list()).select("main").attr("data-refresh-after")).isEqualTo("12");
    front.mailbox.throttle(id(2), null);

    Document whole = page(list());

    assertThat(whole.select("main").hasAttr("data-refresh-after")).isFalse();
    assertThat(whole.select("script[defer]").attr("src")).startsWith("/assets/hexmail.");
  }

  @Test
  void what_was_known_before_is_shown_while_it_is_read_again() {
    front.deliver(2);
    list();
    front.mailbox.expireHistory(ADA.id());
    front.mailbox.throttle(id(2), WAIT);

    Document page = page(list());

    assertThat(page.select(".row.loading").eachAttr("id")).containsExactly("m-m0002");
    assertThat(page.select(".row.loading .sender").text()).isEqualTo("Grace Hopper");
    assertThat(page.select(".row.loading a").attr("href")).isEqualTo("/u/0/mail/m0002");
    assertThat(page.select(".row.loading .unseen").eachText())
        .containsExactly("Unread.", "Still loading.");
    assertThat(page.select(".row.blank")).isEmpty();
    assertThat(page.select("[role=status]").text())
        .isEqualTo("1 message is still loading, up to a minute");
  }

  @Test
  void the_list_that_was_seen_last_stays_while_google_cannot_be_reached() {
    front.deliver(2);
    list();
    front.mailbox.outage(Outage.UNREACHABLE);
    Document down = page(list());
    front.mailbox.outage(null);
    front.mailbox.relabel(ADA.id(), id(1), Set.of(), Set.of(LabelId.UNREAD));
    Document up = page(list());

    assertThat(down.select(".banner").text()).isEqualTo(BANNER);
    assertThat(down.select(".row.unread").eachAttr("id")).containsExactly("m-m0001", "m-m0002");
    assertThat(up.select(".banner")).isEmpty();
    assertThat(up.select(".row.unread").eachAttr("id")).containsExactly("m-m0002");
  }

  @Test
  void the_list_that_was_seen_last_stays_while_google_asks_to_wait() {
    front.deliver(2);
    list();
    front.mailbox.throttle(WAIT);

    Document page = page(list());

    assertThat(page.select(".banner").text()).isEqualTo(BANNER);
    assertThat(page.select(".row").eachAttr("id")).containsExactly("m-m0001", "m-m0002");
  }

  @Test
  void a_list_that_was_never_seen_cannot_stay() {
    front.deliver(2);
    list();
    front.mailbox.throttle(WAIT);

    HttpResponse<String> other = browser.get("/u/0/mail?q=subject");

    assertThat(other.statusCode()).isEqualTo(429);
    assertThat(other.headers().allValues("Retry-After")).containsExactly("12");
  }
}
