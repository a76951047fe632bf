package hexmail.adapter.http.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.text.Catalogue;
import hexmail.adapter.http.text.Text;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelNamesTest {
  private static final Catalogue ENGLISH = Catalogue.load(Locale.UK);

  @ParameterizedTest
  @CsvSource({
    "INBOX, Inbox",
    "DRAFT, Drafts",
    "TRASH, Bin",
    "ALL, All mail",
    "CATEGORY_PERSONAL, Primary",
    "CATEGORY_PROMOTIONS, Promotions"
  })
  void gmails_own_labels_have_words(String id, String name) {
    assertThat(ENGLISH.text(LabelNames.of(new LabelId(id), List.of()))).isEqualTo(name);
  }

  @Test
  void a_label_of_the_person_has_its_name() {
    LabelId id = new LabelId("Label_7");

    assertThat(LabelNames.of(id, List.of(new Label(id, "Work/Invoices", true))))
        .isEqualTo(Text.literal("Work/Invoices"));
  }

  @Test
  void a_label_whose_name_is_not_known_is_a_label() {
    assertThat(LabelNames.of(new LabelId("Label_7"), List.of()))
        .isEqualTo(Text.of("label.unnamed"));
  }
}
