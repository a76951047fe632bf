package hexmail.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountIdTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"1", "104857600000000000001", "auth0|5f7c8ec7c33c6c004bbafe82", "!~", "a@b"})
  void visible_ascii_is_an_id(String value) {
    assertThat(new AccountId(value).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 255})
  void its_length_is_1_to_255(int length) {
    assertThat(new AccountId("7".repeat(length)).value()).hasSize(length);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 256})
  void no_other_length_is_taken(int length) {
    assertThatThrownBy(() -> new AccountId("7".repeat(length)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("An account id has 1 to 255 visible ASCII characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "1 2", "1\n", "\t1", "1\u0000", "1\u007f", "é", "１", "1\u200b"})
  void blanks_control_characters_and_other_alphabets_are_refused(String value) {
    assertThatThrownBy(() -> new AccountId(value)).isInstanceOf(IllegalArgumentException.class);
  }
}
