package hexmail.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.adapter.http.front.RawConnection;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing of a form is dropped in silence.
class FormParametersTest {
  private static final String FORM =
      "Content-Type: application/x-www-form-urlencoded\r\nSec-Fetch-Site: same-origin\r\n";

  @ParameterizedTest
  @ValueSource(
      strings = {"next=%zz", "next=100%", "next=%ff", "foo=", "next=%2Faccounts&Account=1"})
  void of_a_form_are_checked_in_the_same_way(String body) throws IOException {
    try (Front front = Front.start()) {
      Browser browser = front.browser();

      String answer =
          RawConnection.exchange(
              browser,
              "POST /login",
              FORM + "Content-Length: " + body.length() + "\r\n\r\n" + body);

      refused(answer);
      assertThat(answer).doesNotContain("Location:");
    }
  }

  @Test
  void of_a_form_are_not_taken_from_its_address() throws IOException {
    try (Front front = Front.start()) {
      String answer =
          RawConnection.exchange(
              front.browser(), "POST /login?next=/accounts", FORM + "Content-Length: 0\r\n\r\n");

      assertThat(refused(answer)).contains("There is a parameter that is not known here");
    }
  }

  private static String refused(String answer) {
    assertThat(answer)
        .startsWith("HTTP/1.1 400 ")
        .contains("Content-Type: text/html;charset=utf-8")
        .doesNotContain("Location:");
    return answer;
  }
}
