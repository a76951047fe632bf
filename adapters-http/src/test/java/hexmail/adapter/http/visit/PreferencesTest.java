package hexmail.adapter.http.visit;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.page.Reader.Density;
import hexmail.adapter.http.page.Reader.Look;
import hexmail.adapter.http.page.Reader.Theme;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {
  private static final Preferences ALL =
      new Preferences(
          "tr", ZoneId.of("Europe/Istanbul"), new Look(Theme.DARK, Density.COMPACT, false), 25);

  @Test
  void what_was_chosen_is_read_again() {
    assertThat(ALL.text())
        .isEqualTo("language=tr&zone=Europe/Istanbul&theme=dark&density=compact&size=25&keys=off");
    assertThat(Preferences.parse(ALL.text())).isEqualTo(ALL);
  }

  @Test
  void what_nobody_chose_is_not_kept() {
    assertThat(Preferences.NONE.text()).isEmpty();
    assertThat(Preferences.parse("")).isEqualTo(Preferences.NONE);
    assertThat(Preferences.parse("theme=system&density=comfortable&keys=on"))
        .isEqualTo(Preferences.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zone=Europe/Nowhere",
        "zone=+03:00",
        "zone=europe/istanbul",
        "zone=../../etc/passwd",
        "language=TR",
        "language=t",
        "language=tr-TR",
        "language=<script>",
        "theme=DARK",
        "theme=",
        "density=huge",
        "size=0",
        "size=26",
        "size=+25",
        "size=99999999999",
        "keys=true",
        "theme",
        "=dark",
        "theme=dark&theme=dark",
        "theme=dark&theme=light",
        "colour=red",
        "%74heme=dark",
        "theme=dark; zone=UTC",
        "\"theme=dark\"",
        "&&&&",
      })
  void a_value_that_is_not_known_counts_as_not_chosen(String text) {
    assertThat(Preferences.parse(text)).isEqualTo(Preferences.NONE);
  }

  @Test
  void a_value_that_is_not_known_leaves_the_others_alone() {
    String broken =
        "language=?&zone=Europe/Istanbul&theme=x&density=compact&size=1&keys=off&more=1";

    assertThat(Preferences.parse(broken))
        .isEqualTo(
            new Preferences(
                null,
                ZoneId.of("Europe/Istanbul"),
                new Look(Theme.SYSTEM, Density.COMPACT, false),
                null));
  }

  @Test
  void a_text_that_we_did_not_write_is_not_searched_through() {
    assertThat(Preferences.parse("theme=dark&" + "x=1&".repeat(100))).isEqualTo(Preferences.NONE);
  }
}
