package hexmail.adapter.http.mailbox;

import static hexmail.adapter.http.front.Front.ADA;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelColor;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.LabelVisibility;
import hexmail.domain.message.MessageId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RowMarksTest {
  private Front front;
  private Browser browser;

  @BeforeEach
  void start() {
    front = Front.start();
    browser = front.signedIn(ADA);
    front.deliver(2);
    own("L1", "Work/Looms", new LabelColor("#ffffff", "#16a766"));
    own("L2", "<b>Alpha", null);
    own("L3", "Zoo", null);
  }

  @AfterEach
  void stop() {
    front.close();
  }

  private void own(String id, String name, @Nullable LabelColor color) {
    front.mailbox.addLabel(
        ADA.id(), new Label(new LabelId(id), name, true, new LabelVisibility.Shown(), color));
  }

  private void label(String message, String... labels) {
    front.mailbox.relabel(
        ADA.id(),
        new MessageId(message),
        Stream.of(labels).map(LabelId::new).collect(Collectors.toSet()),
        Set.of());
  }

  private Element row(String path, String id) {
    Document page = Jsoup.parse(browser.get(path).body());
    return requireNonNull(page.getElementById(id));
  }

  @Test
  void two_labels_are_named_and_the_others_are_counted() {
    label("m0001", "L1", "L2", "L3", "CATEGORY_SOCIAL", "UNKNOWN");

    Element row = row("/u/0/mail", "m-m0001");

    assertThat(row.select(".tags").text()).isEqualTo("Labels: <b>Alpha Work/Looms +1");
    assertThat(row.select(".tag circle").eachAttr("fill")).containsExactly("#16a766");
  }

  @Test
  void the_label_that_is_listed_is_not_repeated() {
    label("m0001", "L1");

    assertThat(row("/u/0/mail?label=L1", "m-m0001").select(".tag")).isEmpty();
    assertThat(row("/u/0/mail", "m-m0002").select(".tags").text()).isEmpty();
  }

  @Test
  void a_star_and_importance_are_shown_and_said() {
    label("m0001", "STARRED", "IMPORTANT");

    assertThat(row("/u/0/mail", "m-m0001").select(".marks svg").eachAttr("aria-label"))
        .containsExactly("Starred.", "Important.");
    assertThat(row("/u/0/mail", "m-m0001").select(".marks use").eachAttr("href"))
        .containsExactly("#i-star", "#i-important");
    assertThat(row("/u/0/mail", "m-m0002").select(".marks")).isEmpty();
  }

  @Test
  void a_conversation_has_the_labels_of_its_messages() {
    label("m0001", "STARRED", "L3");

    Element row = row("/u/0/mail?view=conversations", "c-tm0001");

    assertThat(row.select(".marks svg").attr("aria-label")).isEqualTo("Starred.");
    assertThat(row.select(".tags").text()).isEqualTo("Labels: Zoo");
  }

  @Test
  void words_of_the_search_are_marked_and_stay_words() {
    Element row = row("/u/0/mail?q=SUBJECT+be", "m-m0001");

    assertThat(row.select("a").html()).isEqualTo("<mark>Subject</mark> of m0001");
    assertThat(row.select(".snippet").html()).isEqualTo("It <mark>be</mark>gins \"so\" &lt;b&gt;");
  }
}
