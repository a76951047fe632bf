package hexmail.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopesTest {
  @ParameterizedTest
  @ValueSource(strings = {"a b c", "c b a", "a b c a b", "  a   b  c ", "b c a c"})
  void order_repetition_and_blanks_mean_nothing(String text) {
    assertThat(Scopes.parse(text)).isEqualTo(new Scopes(Set.of("a", "b", "c")));
    assertThat(Scopes.parse(text).text()).isEqualTo("a b c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "     "})
  void nothing_is_an_empty_set(String text) {
    assertThat(Scopes.parse(text).isEmpty()).isTrue();
    assertThat(Scopes.parse(text).text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", " a", "a "})
  void a_name_has_no_blanks(String name) {
    assertThatThrownBy(() -> new Scopes(Set.of("ok", name)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_part_of_a_name_is_not_the_name() {
    Scopes granted = Scopes.parse("https://www.googleapis.com/auth/gmail.readonly");

    assertThat(granted.contains("https://www.googleapis.com/auth/gmail.readonly")).isTrue();
    assertThat(granted.contains("https://www.googleapis.com/auth/gmail")).isFalse();
    assertThat(granted.contains("HTTPS://www.googleapis.com/auth/gmail.readonly")).isFalse();
  }

  @Test
  void later_changes_to_the_set_do_not_reach_it() {
    Set<String> names = new HashSet<>(Set.of("a"));

    Scopes scopes = new Scopes(names);
    names.add("b");

    assertThat(scopes.values()).containsExactly("a");
  }

  @Test
  void they_are_joined_and_parted_as_sets() {
    Scopes some = Scopes.parse("a b");

    assertThat(some.and(Scopes.parse("b c")).text()).isEqualTo("a b c");
    assertThat(some.without(Scopes.parse("b c")).text()).isEqualTo("a");
    assertThat(some.without(some)).isEqualTo(Scopes.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "gmail.readonly, true",
    "gmail.modify openid, true",
    "gmail.metadata, false",
    "gmail.readonly gmail.metadata, false",
    "gmail.send openid, false",
    "openid, false"
  })
  void metadata_takes_the_right_to_read_away(String names, boolean reads) {
    assertThat(gmail(names).readMail()).isEqualTo(reads);
  }

  @Test
  void the_whole_of_gmail_can_be_read() {
    assertThat(Scopes.parse("https://mail.google.com/").readMail()).isTrue();
  }

  @Test
  void the_conflict_is_solved_for_reading() {
    assertThat(gmail("gmail.readonly gmail.metadata").withoutConflict())
        .isEqualTo(gmail("gmail.readonly"));
    assertThat(gmail("gmail.metadata openid").withoutConflict())
        .isEqualTo(gmail("gmail.metadata openid"));
  }

  private static Scopes gmail(String names) {
    return Scopes.parse(names.replace("gmail.", "https://www.googleapis.com/auth/gmail."));
  }
}
