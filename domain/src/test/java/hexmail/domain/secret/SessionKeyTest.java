package hexmail.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The key of a session that a callback opens.
class SessionKeyTest {
  private static SessionKey key(String browser, String state, String code) {
    return SessionKey.of(new BrowserKey(browser), new State(state), new AuthorizationCode(code));
  }

  @Test
  void a_repeat_of_a_callback_has_the_same_key_and_no_other_callback_has_it() {
    assertThat(key("ab", "c", "d")).isEqualTo(key("ab", "c", "d"));
    assertThat(
            Stream.of(
                key("ab", "c", "d"),
                key("a", "bc", "d"),
                key("ab", "cd", "d"),
                key("ab", "c", "x"),
                key("ab", "x", "d"),
                key("x", "c", "d")))
        .doesNotHaveDuplicates();
  }

  @Test
  void it_has_256_bits_and_reveals_nothing_of_what_it_is_made_of() {
    SessionKey key = key("browser", "state", "code");

    assertThat(key.reveal()).matches("[A-Za-z0-9_-]{43}");
    assertThat(key.reveal()).doesNotContain("browser", "state", "code");
    assertThat(key.fingerprint()).isNotEqualTo(Fingerprint.of("browser"));
  }
}
