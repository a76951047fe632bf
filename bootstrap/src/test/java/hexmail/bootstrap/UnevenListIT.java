package hexmail.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.ApiClient.Row;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.emulator.mail.ListPage.MessageEntry;
import hexmail.emulator.mail.ListPage.PagePosition;
import hexmail.emulator.mail.ListPage.Selection;
import hexmail.emulator.mail.MailSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lists of Gmail are only nearly newest first.
class UnevenListIT {
  private static final Selection ALL = new Selection("", List.of(), false);

  @RegisterExtension
  static final TestHexmail hexmail =
      new TestHexmail(TestOptions.USUAL.withMail(new MailSource.Sample(120)));

  private ApiClient api;
  private List<String> listed;

  @BeforeEach
  void begin() {
    hexmail.resetSignedIn();
    api = new ApiClient(hexmail.browser(), hexmail.at("/"));
    listed =
        hexmail
            .google()
            .mailbox(TestHexmail.ADA)
            .listUnevenly(ALL, PagePosition.TOP, 500)
            .entries()
            .stream()
            .map(MessageEntry::id)
            .toList();
  }

  @Test
  void the_order_is_not_that_of_time() {
    List<Row> rows = api.first("q=&size=100");

    assertThat(rows).isNotEqualTo(sorted(rows));
  }

  private static List<Row> sorted(List<Row> rows) {
    return rows.stream().sorted(Comparator.comparing(Row::date).reversed()).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100})
  void pages_and_streams_keep_the_order_of_google_and_miss_nothing(int size) {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    while (ids.size() + size < listed.size()) {
      ApiClient.Ids page = api.page("q=&size=" + size, cursor);
      ids.addAll(page.ids());
      cursor = page.next();
    }

    assertThat(ids).isEqualTo(listed.subList(0, ids.size()));
    assertThat(api.stream("q=")).isEqualTo(listed);
  }

  @Test
  void the_pages_of_a_person_keep_it_too() {
    List<String> rows = new ArrayList<>();
    String path = "/u/0/mail?label=ALL&size=25";
    while (!path.isEmpty()) {
      Element page = hexmail.open(path).has(200).document();
      page.select("ol.rows > .row").eachAttr("id").forEach(id -> rows.add(id.substring(2)));
      path = page.select(".toolbar a[rel=next]").attr("href");
    }

    assertThat(rows).isEqualTo(listed);
  }
}
