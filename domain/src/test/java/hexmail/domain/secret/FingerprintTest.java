package hexmail.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FingerprintTest {
  static final List<String> BAD =
      List.of(
          "",
          "0".repeat(63),
          "0".repeat(65),
          "A".repeat(64),
          "g".repeat(64),
          "0".repeat(63) + "\n",
          "0".repeat(64) + "\n",
          "\u0660".repeat(64));

  @Test
  void lower_case_hexadecimal_digits_are_its_form() {
    String hex = "0123456789abcdef".repeat(4);

    assertThat(new Fingerprint(hex).hex()).isEqualTo(hex);
  }

  @ParameterizedTest
  @FieldSource("BAD")
  void no_other_form_is_taken(String hex) {
    assertThatThrownBy(() -> new Fingerprint(hex)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void untrusted_text_is_parsed_or_refused() {
    String hex = "0123456789abcdef".repeat(4);

    assertThat(Fingerprint.parse(hex)).contains(new Fingerprint(hex));
    assertThat(Fingerprint.parse(hex.toUpperCase(Locale.ROOT))).isEmpty();
    assertThat(Fingerprint.parse(hex + "0")).isEmpty();
    assertThat(Fingerprint.parse("")).isEmpty();
  }
}
