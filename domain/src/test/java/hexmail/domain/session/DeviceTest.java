package hexmail.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTest {
  @Test
  void has_a_name() {
    assertThat(new Device("a".repeat(80)).name()).hasSize(80);
    assertThat(Device.UNKNOWN.name()).isEqualTo("Unknown browser");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\u0000", "a\nb", "\u007f"})
  void has_a_name_that_can_be_shown(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Device(name));
  }

  @Test
  void has_a_name_that_is_not_long() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Device("a".repeat(81)));
  }
}
