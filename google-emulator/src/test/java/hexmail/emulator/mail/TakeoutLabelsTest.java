package hexmail.emulator.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TakeoutLabelsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Inbox, Unread, Category Updates, Opened | INBOX UNREAD CATEGORY_UPDATES",
        "Posteingang, Ungelesen, Kategorie: Werbung | INBOX UNREAD CATEGORY_PROMOTIONS",
        "Messages reçus, Non lus, Archivés | INBOX UNREAD",
        "Recibidos, Destacados, Abiertos, Categoría: Foros | INBOX STARRED CATEGORY_FORUMS",
        "GELEN KUTUSU, Okunmamış, Önemli | INBOX UNREAD IMPORTANT",
        "受信トレイ, 未読, 重要, カテゴリ: ソーシャル | INBOX UNREAD IMPORTANT CATEGORY_SOCIAL",
        "Posta in arrivo, Da leggere | INBOX UNREAD",
        "Входящие, Непрочитанные | INBOX UNREAD",
        "Caixa de entrada, Não lidas | INBOX UNREAD",
        "Gesendet, Papierkorb, Entwürfe | SENT TRASH DRAFT"
      })
  void labels_of_gmail_are_known_in_many_languages(String names, String ids) {
    assertThat(TakeoutLabels.of(List.of(names.split(", ", -1))))
        .containsExactly(ids.split(" ", -1));
  }

  @Test
  void other_labels_keep_their_names() {
    assertThat(TakeoutLabels.of(List.of("Reisen", "Inbox/Old", "Kategorie: Katzen")))
        .containsExactly("Reisen", "Inbox/Old", "Kategorie: Katzen");
  }
}
