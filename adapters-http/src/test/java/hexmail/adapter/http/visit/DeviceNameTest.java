package hexmail.adapter.http.visit;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0|Firefox, Linux",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0|Edge, Windows",
        "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/142.0.0.0 Mobile Safari/537.36|Chrome, Android",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
            + " Gecko) Version/18.5 Mobile/15E148 Safari/604.1|Safari, iPhone",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)"
            + " Version/18.5 Safari/605.1.15|Safari, Mac",
        "curl/8.5.0|curl",
        "something on Windows|Windows",
        "something else|Unknown browser"
      })
  void a_device_is_named_after_what_it_says_it_is(String userAgent, String name) {
    assertThat(DeviceName.of(userAgent).name()).isEqualTo(name);
  }

  @Test
  void its_name_is_the_same_in_every_language_unless_it_is_unknown() {
    assertThat(DeviceName.text("Firefox, Linux")).isEqualTo(Text.literal("Firefox, Linux"));
    assertThat(DeviceName.text(DeviceName.of(null).name()))
        .isEqualTo(Text.of("device.unknown-browser"));
  }

  @Test
  void one_that_says_nothing_is_unknown() {
    assertThat(DeviceName.of(null).name()).isEqualTo("Unknown browser");
  }
}
