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
        "=?utf-8?Q?a?= <x@example.com> | =?utf-8?Q?a?= | x@example.com",
        "\u200b\u2060 <x@example.com> | `` | x@example.com",
        "Joe \"Nick\" Doe <joe@example.com> | Joe \"Nick\" Doe | joe@example.com",
        "Фирма \"Ромашка\" <a@f.example> | Фирма \"Ромашка\" | a@f.example",
        "Joe \"the plumber <o@api.example> | Joe \"the plumber | o@api.example",
        "Support: Billing <billing@example.com> | Support: Billing | billing@example.com",
        "Jürgen (Vertrieb) <j@example.com> | Jürgen (Vertrieb) | j@example.com",
        "Ana @ Büro <ana@example.com> | Ana @ Büro | ana@example.com",
        "Team <3 Köln <heart@example.com> | Team <3 Köln | heart@example.com",
        "Ann, <ann@example.com> | Ann, | ann@example.com",
        "jane@example.com <jane@example.com> | jane@example.com | jane@example.com",
        "no-reply@shop.example<no-reply@shop.example> | no-reply@shop.example | no-reply@shop.example",
        "root@example.com (Cron Daemon) | Cron Daemon | root@example.com",
        "pat@example.com (Pat O'Brien) | Pat O'Brien | pat@example.com",
        "\"quoted \\\"inner\\\" name\" <q@example.com> | quoted \"inner\" name | q@example.com",
        "Foo <foo@example.com | Foo | foo@example.com",
        "taro@例え.jp | `` | taro@例え.jp",
        "Mail Delivery System | Mail Delivery System | ``",
        "a@example.com b@example.com | a@example.com b@example.com | ``"
      })
  void a_sender_is_parsed_leniently(String field, String name, String address) {
    assertThat(Correspondents.of(List.of(field))).containsExactly(new Correspondent(name, address));
    assertThat(Correspondents.sender(List.of(field))).isEqualTo(new Correspondent(name, address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "service@bank.example, Service <evil@phish.example>",
        "service@bank.example <service@bank.example> <evil@phish.example>",
        "Bank <service@bank.example>, Service <evil@phish.example>",
        "\"Bank <service@bank.example>\" <evil@phish.example>",
        "service@bank.example (Bank) <evil@phish.example>",
        "Bank: service@bank.example; <evil@phish.example>",
        "service@bank.example\u0000> <evil@phish.example>"
      })
  void a_sender_cannot_pose_as_another(String field) {
    Correspondent sender = Correspondents.sender(List.of(field));

    assertThat(sender.address()).isEqualTo("evil@phish.example");
    assertThat(sender.label()).isEqualTo("evil@phish.example");
  }

  @Test
  void a_group_has_its_members() {
    assertThat(Correspondents.of(List.of("Friends: Ada <ada@example.com>, b@example.com;")))
        .containsExactly(
            new Correspondent("Ada", "ada@example.com"), new Correspondent("", "b@example.com"));
  }

  @Test
  void a_long_field_is_parsed_in_time() {
    for (String part : List.of("\"", "(", "<", ",", "a,", "a@", "\\", "\"(<,")) {
      assertThat(Correspondents.of(List.of(part.repeat(50_000)))).hasSizeLessThan(50_001);
    }
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

  /// Each of these takes hours where the time grows with the square of the length.
  @ParameterizedTest
  @ValueSource(strings = {"\\\"", "\"", "(", "<", ":", "@", "\"\\a"})
  void a_field_of_a_megabyte_that_is_no_address_list_is_a_name(String part) {
    String field = part.repeat(1_000_000 / part.length());

    assertThat(Correspondents.of(List.of(field + ";"))).hasSizeLessThanOrEqualTo(1);
    assertThat(Correspondents.sender(List.of(field)).address()).isEmpty();
  }
}
