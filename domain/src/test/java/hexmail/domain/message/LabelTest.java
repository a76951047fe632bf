package hexmail.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTest {
  private static final Label WORK = new Label(new LabelId("Label_1"), "Work", true);

  @Test
  void it_is_shown_as_the_person_wants() {
    assertThat(WORK.isShown()).isTrue();
    Label ifUnread = WORK.with(new LabelVisibility.ShownIfUnread());
    assertThat(ifUnread.isShown()).isTrue();
    assertThat(ifUnread.withUnread(1).isShown()).isTrue();
    assertThat(ifUnread.withUnread(0).isShown()).isFalse();
    assertThat(WORK.with(new LabelVisibility.Hidden()).isShown()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "INBOX, true",
    "SPAM, true",
    "CATEGORY_SOCIAL, true",
    "SENT, false",
    "DRAFT, false",
    "TRASH, false",
    "CATEGORY, false"
  })
  void gmails_own_labels_are_counted_where_mail_arrives(String id, boolean counted) {
    assertThat(new Label(new LabelId(id), id, false).isCounted()).isEqualTo(counted);
  }

  @Test
  void the_persons_own_labels_are_counted_unless_they_are_hidden() {
    assertThat(WORK.isCounted()).isTrue();
    assertThat(WORK.with(new LabelVisibility.ShownIfUnread()).isCounted()).isTrue();
    assertThat(WORK.with(new LabelVisibility.Hidden()).isCounted()).isFalse();
  }

  @Test
  void a_hidden_category_is_counted() {
    Label category = new Label(new LabelId("CATEGORY_UPDATES"), "Updates", false);

    assertThat(category.with(new LabelVisibility.Hidden()).isCounted()).isTrue();
  }

  @Test
  void another_visibility_changes_nothing_else() {
    LabelColor color = new LabelColor("#ffffff", "#16a766");
    Label colored = new Label(WORK.id(), "Work", true, WORK.visibility(), color);

    assertThat(colored.with(new LabelVisibility.Hidden()))
        .isEqualTo(new Label(WORK.id(), "Work", true, new LabelVisibility.Hidden(), color));
  }

  @Test
  void colours_may_be_in_any_case() {
    assertThat(LabelColor.parse("#FFFFFF", "#16a7AB"))
        .contains(new LabelColor("#ffffff", "#16a7ab"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#", "red", "#fff", "#12345g", "#1234567", " #123456", "#123456\n"})
  void what_is_no_colour_is_refused(String text) {
    assertThat(LabelColor.parse(text, "#000000")).isEmpty();
    assertThat(LabelColor.parse("#000000", text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new LabelColor(text, "#000000"));
  }
}
