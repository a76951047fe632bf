package hexmail.domain.authorization;

import static hexmail.domain.authorization.Destination.assertLeadsToUs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReturnPathTest {
  @Nested
  class Accepted {
    static final List<String> PATHS =
        List.of(
            "/",
            "/accounts",
            "/u/0/mail",
            "/u/0/mail?q=from%3Aada%20has%3Aattachment&label=INBOX&size=50",
            "/u/0/mail?q=http%3A%2F%2Fevil.example%2F&cursor=a.b~c_d-e",
            "/u/0/mail?q=//evil.example",
            "/u/0/mail?q=%5Cevil&next=/a//b",
            "/u/0/mail?q=50%25",
            "/u/0/mail?q=%E9%9D%A2%E6%8E%A5+%F0%9F%98%80",
            "/u/0/mail/18c2f0a1b2c3d4e5/parts/0.1",
            "/u/999999999/conversations/x",
            "/a@evil.example",
            "/a:b",
            "/evil.example",
            "/http:",
            "/a/../b",
            "/A");

    @ParameterizedTest
    @FieldSource("PATHS")
    void a_path_of_this_site_is_kept_as_it_is(String text) {
      assertThat(ReturnPath.parse(text)).contains(new ReturnPath(text));
      assertThat(new ReturnPath(text).value()).isEqualTo(text);
      assertLeadsToUs(new ReturnPath(text));
    }

    @Test
    void it_has_at_most_4096_characters() {
      String longest = "/" + "a".repeat(4_095);

      assertThat(ReturnPath.parse(longest)).contains(new ReturnPath(longest));
      assertThat(ReturnPath.parse(longest + "a")).isEmpty();
    }
  }

  @Nested
  class Slots {
    @ParameterizedTest
    @CsvSource({
      "/u/0/mail, 3, /u/3/mail",
      "/u/7/mail?q=/u/7/mail, 0, /u/0/mail?q=/u/7/mail",
      "/u/12, 3, /u/3",
      "/u/12?x=1, 3, /u/3?x=1",
      "/u/12/, 3, /u/3/",
      "/u/007/mail, 3, /u/3/mail",
      "/u/0/mail/u/1/mail, 2147483647, /u/2147483647/mail/u/1/mail"
    })
    void the_number_is_replaced_and_the_place_kept(String before, int slot, String after) {
      assertThat(new ReturnPath(before).inSlot(slot)).isEqualTo(new ReturnPath(after));
    }

    @ParameterizedTest
    @MethodSource("withoutSlot")
    void a_path_without_a_slot_stays(String text) {
      assertThat(new ReturnPath(text).inSlot(3)).isEqualTo(new ReturnPath(text));
      assertThat(new ReturnPath(text).slot()).isEmpty();
    }

    static Stream<String> withoutSlot() {
      return Stream.of(
          "/",
          "/accounts",
          "/u/",
          "/u/x/mail",
          "/u/0x/mail",
          "/u/-1/mail",
          "/u/1234567890/mail",
          "/v/u/0/mail",
          "/U/0/mail",
          "/accounts?next=/u/0/mail");
    }

    @ParameterizedTest
    @CsvSource({"/u/0/mail, 0", "/u/17?q=a, 17", "/u/999999999, 999999999", "/u/007/mail, 7"})
    void the_number_can_be_read(String text, int slot) {
      assertThat(new ReturnPath(text).slot()).contains(slot);
    }

    @Test
    void the_longest_path_fits_in_every_slot() {
      String rest = "/mail?q=" + "a".repeat(4_084);
      ReturnPath longest = ReturnPath.parse("/u/0" + rest).orElseThrow();

      assertThat(longest.value()).hasSize(4_096);
      assertThat(longest.inSlot(10).value()).isEqualTo("/u/10" + rest);
      assertThat(longest.inSlot(Integer.MAX_VALUE).value()).isEqualTo("/u/2147483647" + rest);
    }
  }
}
