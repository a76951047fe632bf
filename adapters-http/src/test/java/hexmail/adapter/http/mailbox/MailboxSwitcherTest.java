package hexmail.adapter.http.mailbox;

import static hexmail.adapter.http.front.Front.ADA;
import static hexmail.adapter.http.front.Front.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelId;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailboxSwitcherTest {
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

  private void addGrace() {
    browser.callback(front.google, Browser.state(browser.post("/accounts/add", Map.of())), GRACE);
  }

  private Document page(String path) {
    return Jsoup.parse(browser.get(path).body());
  }

  @Test
  void a_single_mailbox_has_its_state_and_no_switcher() {
    Document page = page("/u/0/mail");

    assertThat(page.select(".sidebar .account").eachText())
        .containsExactly("A ada@example.com Connected");
    assertThat(page.select(".switcher, .stopped")).isEmpty();
  }

  @Test
  void every_mailbox_of_the_session_is_a_link_to_the_same_place() {
    addGrace();

    front.mailbox.addLabel(GRACE.id(), new Label(new LabelId("Label_1"), "Work", true));

    Document page = page("/u/0/mail?q=is%3Aunread&label=SENT&size=25");

    assertThat(page.select(".switcher .account").eachText())
        .containsExactly(
            "A ada@example.com Connected", "G grace@example.com Connected", "Accounts");
    assertThat(page.select(".switcher a").eachAttr("href"))
        .containsExactly("/u/1/mail?q=is%3Aunread&label=SENT&size=25", "/accounts");
    assertThat(page.select(".switcher .avatar").eachAttr("class"))
        .containsExactly("avatar hue-0", "avatar hue-1");
    assertThat(page("/u/1/mail?label=Label_1").select(".switcher a").eachAttr("href"))
        .containsExactly("/u/0/mail", "/accounts");
    assertThat(page.select(".stopped")).isEmpty();
  }

  @Test
  void another_mailbox_that_has_stopped_is_reported_on_every_list() {
    addGrace();
    front
        .credentials
        .find(GRACE.id())
        .ifPresent(stored ->
            front.credentials.replace(stored.revoked("invalid_grant", front.clock.instant())));

    Document page = page("/u/0/mail");

    assertThat(page.select(".stopped").text())
        .isEqualTo("Hexmail can no longer read grace@example.com. Reconnect");
    assertThat(page.select(".stopped a").attr("href")).isEqualTo("/u/1/mail");
    assertThat(page.select(".switcher .state.off").eachText()).containsExactly("Needs reconnect");
    assertThat(page("/u/1/mail").select("form[action=/u/1/reconnect]")).hasSize(1);
  }

  @Test
  void labels_can_be_filtered_where_there_are_more_than_twelve() {
    IntStream.range(0, 12).forEach(this::label);
    Document few = page("/u/0/mail");
    front.clock.advance(Duration.ofMinutes(6));
    label(12);

    assertThat(few.select(".filter")).isEmpty();
    assertThat(page("/u/0/mail").select(".filter[hidden]")).hasSize(1);
  }

  private void label(int number) {
    front.mailbox.addLabel(
        ADA.id(), new Label(new LabelId("Label_" + number), "Label " + number, true));
  }
}
