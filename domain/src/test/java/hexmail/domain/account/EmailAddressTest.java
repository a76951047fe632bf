package hexmail.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b",
        "ada@example.com",
        "Ada.Lovelace+mail@Example.COM",
        "\"odd@local\"@example.com",
        "o'brien@example.com",
        "çiğdem@örnek.example",
        "用户@例え.jp",
        "😀@example.com"
      })
  void text_on_both_sides_of_the_last_at_is_an_address(String value) {
    assertThat(new EmailAddress(value).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ada",
        "@example.com",
        "ada@",
        "ada@@",
        "@",
        "ada @example.com",
        "ada@exam ple.com",
        " ada@example.com",
        "ada@example.com\n",
        "ada\r\nBcc: eve@example.com@example.com",
        "a\u0000b@example.com",
        "ada@example.com\u007f",
        "ada@example.com\u0085",
        "ada\u00a0@example.com",
        "ada@example\u2028.com",
        "ada@example\u3000.com"
      })
  void blanks_control_characters_and_half_addresses_are_refused(String value) {
    assertThatThrownBy(() -> new EmailAddress(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("An e-mail address has the form name@domain");
  }

  @Test
  void it_has_at_most_320_characters() {
    String longest = "a".repeat(316) + "@b.c";

    assertThat(new EmailAddress(longest).value()).hasSize(320);
    assertThatThrownBy(() -> new EmailAddress("a" + longest))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "Ada@Example.COM, ada@example.com",
    "ada@example.com, ada@example.com",
    "AZ@[X]^_`.example, az@[x]^_`.example"
  })
  void its_ascii_letters_are_normalised_to_lower_case(String value, String normalised) {
    assertThat(new EmailAddress(value).normalised()).isEqualTo(new EmailAddress(normalised));
  }

  // The Kelvin sign and the dotted capital I have ASCII letters for lower case.
  @ParameterizedTest
  @ValueSource(strings = {"mi\u212ae@example.com", "m\u0130ke@example.com"})
  void a_letter_of_another_alphabet_never_becomes_an_ascii_one(String lookalike) {
    assertThat(new EmailAddress(lookalike).normalised())
        .isNotEqualTo(new EmailAddress("mike@example.com").normalised());
  }

  @Test
  void the_longest_address_can_be_normalised_too() {
    EmailAddress longest = new EmailAddress("\u0130".repeat(316) + "@b.c");

    assertThat(longest.normalised().value()).hasSize(320);
  }

  @Test
  void untrusted_text_is_parsed_or_refused() {
    assertThat(EmailAddress.parse("ada@example.com")).contains(new EmailAddress("ada@example.com"));
    assertThat(EmailAddress.parse("ada")).isEmpty();
    assertThat(EmailAddress.parse("a".repeat(320) + "@b")).isEmpty();
  }
}
