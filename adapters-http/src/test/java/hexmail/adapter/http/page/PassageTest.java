package hexmail.adapter.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.page.MessagePage.Body;
import hexmail.adapter.http.page.MessagePage.Run;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageTest {
  private static final String QUOTE = "> one\n> two\n>\n> three\n";

  @Test
  void a_quotation_behind_the_answer_is_folded() {
    List<Passage> passages = passages("Yes.\n\nOn Monday Ada wrote:\n" + QUOTE);

    assertThat(passages).extracting(Passage::folded).containsExactly(false, true);
    assertThat(passages.getLast().lines()).isEqualTo(4);
    assertThat(Run.text(passages.getLast().runs())).isEqualTo(QUOTE);
  }

  @Test
  void a_signature_behind_it_is_no_answer() {
    assertThat(passages("Yes.\n" + QUOTE + "\n-- \nAda\nEngines\n"))
        .extracting(Passage::folded)
        .containsExactly(false, true, false);
  }

  @Test
  void a_short_quotation_that_is_answered_is_shown() {
    assertThat(passages("Hello,\n" + QUOTE + "\nYes, all three.\n"))
        .extracting(Passage::folded)
        .containsExactly(false, false, false);
  }

  @Test
  void a_long_one_is_folded_wherever_it_is() {
    assertThat(passages("Hello,\n" + "> more\n".repeat(13) + "\nYes.\n"))
        .extracting(Passage::folded)
        .containsExactly(false, true, false);
  }

  @Test
  void a_message_that_is_one_short_quotation_is_shown() {
    assertThat(passages(QUOTE)).extracting(Passage::folded).containsExactly(false);
  }

  @Test
  void nothing_of_a_text_with_links_is_lost() {
    List<Run> runs =
        List.of(
            new Run.Text("See "),
            new Run.Link("a.example", "http://a.example", null),
            new Run.Text("\nand\n> "),
            new Run.Link("b.example", "http://b.example", null),
            new Run.Text(" quoted\n> a\n> b\n> c"));

    List<Passage> passages = new Body(runs, null).passages();

    assertThat(passages).hasSize(2);
    assertThat(passages.getFirst().runs())
        .containsExactly(runs.get(0), runs.get(1), new Run.Text("\nand\n"));
    assertThat(passages.getLast().runs())
        .containsExactly(new Run.Text("> "), runs.get(3), new Run.Text(" quoted\n> a\n> b\n> c"));
  }

  @Test
  void an_empty_text_has_no_passages() {
    assertThat(new Body(List.of(), null).passages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Please look.\n\ndiff --git a/x b/x\nindex 1..2\n",
        "--- a/x.c\n+++ b/x.c\n@@ -1,2 +1,2 @@\n-a\n+b\n",
        "> @@ -1 +1 @@\n> -a\n> +b\nWhy?\n",
        "+------+-----+\n| a    |   b |\n+------+-----+\n"
      })
  void patches_and_tables_have_a_fixed_width(String text) {
    assertThat(new Body(List.of(new Run.Text(text)), null).isFixedWidth()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hello\n--\nAda", "a @@ b\n+++", "The diff --git says no.\n", ""})
  void other_text_has_not(String text) {
    assertThat(new Body(List.of(new Run.Text(text)), null).isFixedWidth()).isFalse();
  }

  private static List<Passage> passages(String text) {
    return new Body(List.of(new Run.Text(text)), null).passages();
  }
}
