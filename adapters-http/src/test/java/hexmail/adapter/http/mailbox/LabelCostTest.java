package hexmail.adapter.http.mailbox;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import java.time.Duration;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/// What the labels in the sidebar of a list cost.
class LabelCostTest {
  @Test
  void a_page_that_is_opened_again_asks_for_no_labels() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.deliver(3);
      for (int time = 0; time < 5; time++) {
        assertThat(ada.get("/u/0/mail").statusCode()).isEqualTo(200);
        assertThat(ada.get("/u/0/mail/m0001").statusCode()).isEqualTo(200);
      }

      assertThat(front.watched.labels).hasValue(1);
      assertThat(front.watched.pages).hasValue(5);
    }
  }

  @Test
  void a_label_of_a_message_in_the_list_comes_to_stand_beside_it() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.deliver(1);
      assertThat(names(ada)).doesNotContain("Reisen");
      front.mailbox.addLabel(ADA.id(), new Label(new LabelId("Label_1"), "Reisen", true));
      front.mailbox.relabel(
          ADA.id(), new MessageId("m0001"), Set.of(new LabelId("Label_1")), Set.of());
      front.clock.advance(Duration.ofMinutes(1));

      assertThat(names(ada)).contains("Reisen");
      assertThat(front.watched.labels).hasValue(2);
    }
  }

  @Test
  void a_program_gets_the_labels_of_now() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      assertThat(names(ada)).doesNotContain("Reisen");
      front.mailbox.addLabel(ADA.id(), new Label(new LabelId("Label_1"), "Reisen", true));

      assertThat(ada.get("/api/v1/accounts/0/labels").body()).contains("Reisen");
      assertThat(names(ada)).contains("Reisen");
    }
  }

  private static String names(Browser browser) {
    return Jsoup.parse(browser.get("/u/0/mail").body()).select(".sidebar").text();
  }
}
