package hexmail.adapter.http.mailbox;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageSummary;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnMailTest {
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

  @Test
  void a_row_of_the_persons_own_mail_shows_to_whom_it_goes() {
    List<Correspondent> receivers =
        List.of(new Correspondent("Ada", "a@b.example"), new Correspondent("", "c@d.example"));
    deliver(1, receivers, LabelId.SENT);
    deliver(2, List.of(), LabelId.SENT);
    deliver(3, receivers, LabelId.SENT, LabelId.INBOX);
    deliver(4, receivers, LabelId.DRAFT);
    deliver(5, List.of(), LabelId.DRAFT);

    Document page = Jsoup.parse(browser.get("/u/0/mail?label=ALL").body());

    assertThat(page.select(".row .sender").eachText())
        .containsExactly(
            "To: Ada, c@d.example",
            "To: nobody yet",
            "Grace Hopper",
            "Draft to: Ada, c@d.example",
            "Draft");
  }

  private void deliver(int minutesAgo, List<Correspondent> receivers, LabelId... labels) {
    MessageSummary summary =
        Front.message("m" + minutesAgo, front.clock.instant(), minutesAgo)
            .summary()
            .withTo(receivers)
            .withLabels(Set.of(labels));
    front.mailbox.deliver(
        ADA.id(), new Message(summary, List.of(), List.of(), new MessageBody.Nothing(), List.of()));
  }
}
