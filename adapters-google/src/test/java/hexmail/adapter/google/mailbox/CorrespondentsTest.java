package hexmail.adapter.google.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.message.Correspondent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrespondentsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      value = {
        "ada@example.com | `` | ada@example.com",
        "Ada <ada@example.com> | Ada | ada@example.com",
        "\"Lovelace, Ada\" <ada@example.com> | Lovelace, Ada | ada@example.com",
        "Lovelace, Ada <ada@example.com> | Lovelace, Ada | ada@example.com",
        "Öz, Ayşe, Dr. <ayse@example.com> | Öz, Ayşe, Dr. | ayse@example.com",
        "Ayşe Öztürk <ayse@example.com> | Ayşe Öztürk | ayse@example.com",
        "=?utf-8?Q?a=2C_b?= <x@example.com> | a, b | x@example.com",
        "Joe \"Nick\" Doe <joe@example.com> | Joe Nick Doe | joe@example.com",
        "Foo <foo@example.com | Foo | foo@example.com",
        "taro@例え.jp | `` | taro@例え.jp",
        "Mail Delivery System | Mail Delivery System | ``",
        "=?utf-8?B?QXnFn2U=?= | Ayşe | ``"
      })
  void a_sender_is_parsed_leniently(String field, String name, String address) {
    assertThat(Correspondents.of(List.of(field))).containsExactly(new Correspondent(name, address));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "<>", "undisclosed-recipients:;", ",,"})
  void an_empty_field_has_no_correspondents(String field) {
    assertThat(Correspondents.of(List.of(field))).isEmpty();
  }

  @Test
  void several_fields_make_one_list() {
    assertThat(Correspondents.of(List.of("a@example.com, B <b@example.com>", "c@example.com")))
        .containsExactly(
            new Correspondent("", "a@example.com"),
            new Correspondent("B", "b@example.com"),
            new Correspondent("", "c@example.com"));
  }
}
