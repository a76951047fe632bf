package hexmail.adapter.http.mailbox;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelColor;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.LabelVisibility;
import hexmail.domain.message.MessageId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NavigationTest {
  private static final LabelVisibility SHOWN = new LabelVisibility.Shown();
  private static final LabelVisibility HIDDEN = new LabelVisibility.Hidden();
  private static final LabelVisibility IF_UNREAD = new LabelVisibility.ShownIfUnread();

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

  private Document page(String path) {
    return Jsoup.parse(browser.get(path).body());
  }

  private LabelId label(String name, LabelVisibility visibility, @Nullable LabelColor color) {
    LabelId id = new LabelId("L" + name.replaceAll("[^A-Za-z0-9]", "_") + name.length());
    front.mailbox.addLabel(ADA.id(), new Label(id, name, true, visibility, color));
    return id;
  }

  private void count() {
    assertThat(front.useCases.countUnread().recent(front.connected(ADA))).isPresent();
  }

  private void labels(String... names) {
    Stream.of(names).forEach(name -> label(name, SHOWN, null));
  }

  /// The labels outside of "More labels", each as its depth and the words that are seen.
  private static List<String> shown(Document page) {
    return page.select(".sidebar > .places bdi").stream()
        .map(name -> depth(name) + " " + name.ownText())
        .toList();
  }

  private static long depth(Element name) {
    return name.parents().stream().filter(parent -> parent.normalName().equals("ul")).count();
  }

  private static List<String> more(Document page) {
    return page.select(".sidebar details bdi").eachText();
  }

  @Test
  void hidden_labels_are_under_more_labels_and_work() {
    LabelId robots = label("Work/Robots", HIDDEN, null);
    labels("Work");
    front.deliver(1);
    front.mailbox.relabel(ADA.id(), new MessageId("m0001"), Set.of(robots), Set.of());

    Document inbox = page("/u/0/mail");
    Document opened = page(inbox.select(".sidebar details a:contains(Robots)").attr("href"));

    assertThat(shown(inbox)).containsExactly("1 Work");
    assertThat(more(inbox)).containsExactly("Important", "Work/Robots");
    assertThat(inbox.select(".sidebar details").hasAttr("open")).isFalse();
    assertThat(inbox.select(".sidebar summary").text()).isEqualTo("More labels");
    assertThat(opened.select(".row a").text()).isEqualTo("Subject of m0001");
    assertThat(opened.select("h1").text()).isEqualTo("Work/Robots");
    assertThat(opened.select(".sidebar details").hasAttr("open")).isTrue();
    assertThat(opened.select(".sidebar [aria-current=page]").text()).isEqualTo("Work/Robots");
  }

  @Test
  void categories_that_the_mailbox_has_are_a_group_of_their_own() {
    assertThat(page("/u/0/mail").select(".sidebar summary").eachText())
        .containsExactly("More labels");
    for (String id : List.of("CATEGORY_UPDATES", "CATEGORY_PERSONAL", "CATEGORY_NEW")) {
      front.mailbox.addLabel(ADA.id(), new Label(new LabelId(id), id, false, HIDDEN, null));
    }
    front.clock.advance(Duration.ofMinutes(10));

    Document inbox = page("/u/0/mail");
    Document updates = page("/u/0/mail?label=CATEGORY_UPDATES");

    assertThat(inbox.select(".sidebar summary").eachText())
        .containsExactly("Categories", "More labels");
    assertThat(inbox.select(".sidebar details").getFirst().select("bdi").eachText())
        .containsExactly("Primary", "Updates");
    assertThat(inbox.select(".sidebar details[open]")).isEmpty();
    assertThat(updates.select(".sidebar details[open] summary").text()).isEqualTo("Categories");
  }

  @Test
  void labels_shown_with_unread_mail_are_under_more_labels_while_there_is_none() {
    LabelId news = label("News", IF_UNREAD, null);
    label("Quiet", IF_UNREAD, null);
    front.deliver(1);
    front.mailbox.relabel(ADA.id(), new MessageId("m0001"), Set.of(news, LabelId.UNREAD), Set.of());
    count();

    Document page = page("/u/0/mail");

    assertThat(shown(page)).containsExactly("1 News");
    assertThat(more(page)).containsExactly("Important", "Quiet");
  }

  @Test
  void gmails_own_labels_are_hidden_too() {
    for (String id : List.of("TRASH", "DRAFT")) {
      front.mailbox.addLabel(ADA.id(), new Label(new LabelId(id), id, false, HIDDEN, null));
    }
    front.mailbox.addLabel(ADA.id(), new Label(LabelId.SPAM, "SPAM", false, IF_UNREAD, null));
    count();

    Document page = page("/u/0/mail");

    assertThat(page.select(".sidebar > .places span").eachText())
        .containsExactly("Inbox", "Starred", "Sent", "All mail");
    assertThat(more(page)).containsExactly("Drafts", "Spam", "Bin", "Important");
    assertThat(page.select(".sidebar details a:contains(Bin)").attr("href"))
        .isEqualTo("/u/0/mail?label=TRASH");
  }

  @Test
  void labels_are_under_the_nearest_label_above_them() {
    labels("Work", "Work/Öl", "Work/Reports/2026", "Work-life", "Work 2", "Lists/Looms", "work");

    Document page = page("/u/0/mail");

    assertThat(shown(page))
        .containsExactly(
            "1 Lists/Looms",
            "1 work",
            "1 Work",
            "2 Öl",
            "2 Reports/2026",
            "1 Work 2",
            "1 Work-life");
    Elements nested = page.select(".sidebar bdi[title=Work/Öl]");
    assertThat(nested.eachText()).containsExactly("Work/Öl");
    assertThat(nested.select(".unseen").text()).isEqualTo("Work/");
    assertThat(page.select(".sidebar a").eachText()).doesNotContain("Lists", "Work/Reports");
  }

  @Test
  void a_label_whose_name_ends_with_its_parents_still_has_a_name() {
    labels("Work", "Work/", "Work//A");

    assertThat(shown(page("/u/0/mail"))).containsExactly("1 Work", "2 Label", "3 A");
  }

  @Test
  void labels_nested_without_end_stay_in_sight() {
    IntStream.rangeClosed(1, 100)
        .forEach(depth -> label(String.join("/", "x".repeat(depth).split("")), SHOWN, null));

    List<String> shown = shown(page("/u/0/mail"));

    assertThat(shown).hasSize(100).startsWith("1 x", "2 x", "3 x", "4 x", "5 x");
    assertThat(shown.getLast()).startsWith("8 x/x/x");
  }

  @Test
  void colours_fill_the_icon_without_a_style() {
    label("Work", SHOWN, new LabelColor("#ffffff", "#16a766"));
    label("Work/Reports", SHOWN, new LabelColor("#594c05", "#fbe983"));
    label("Plain", SHOWN, null);

    Document page = page("/u/0/mail");

    assertThat(page.select(".sidebar use[fill]").eachAttr("fill"))
        .containsExactly("#16a766", "#fbe983");
    assertThat(page.select("[style], style")).isEmpty();
  }
}
